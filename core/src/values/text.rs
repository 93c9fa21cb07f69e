//! What is left of a text once the blanks nobody meant are gone?

/// A name on one line: no blanks around it, one between words.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text that may be absent: nothing when only blanks were given.
pub fn tidy(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Reads a field of which "not said" and "nothing" mean different things: absent leaves it, `null` clears it.
pub fn said<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: serde::Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    serde::Deserialize::deserialize(deserializer).map(Some)
}

/// The form in which names and words are searched: upper case, one space between words, the usual accents gone.
pub fn folded(name: &str) -> String {
    let mut form = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !form.is_empty() {
            form.push(' ');
        }
        if word.is_ascii() {
            form.push_str(word);
            continue;
        }
        for sign in word.chars().flat_map(char::to_lowercase) {
            fold(sign, &mut form);
        }
    }
    form.make_ascii_uppercase();
    form
}

fn fold(sign: char, into: &mut String) {
    let plain = match sign {
        _ if sign.is_ascii() => {
            into.push(sign);
            return;
        }
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ả' | 'ạ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'đ' | 'ď' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ẻ' | 'ế' | 'ề' | 'ể' | 'ễ' | 'ệ' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' | 'ị' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ơ' | 'ọ' | 'ố' | 'ồ' | 'ổ' | 'ỗ' | 'ộ' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ž' | 'ż' => "z",
        '\u{300}'..='\u{36f}' => "",
        '’' | 'ʻ' | 'ʼ' => "'",
        other => {
            into.push(other);
            return;
        }
    };
    into.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::{folded, one_line, tidy};

    #[test]
    fn blanks_nobody_meant_go() {
        assert_eq!(one_line("  Cart \t 7B\n"), "Cart 7B");
        assert_eq!(tidy(Some("  ".into())), None);
        assert_eq!(tidy(Some(" dropped ".into())).as_deref(), Some("dropped"));
    }

    #[test]
    fn names_are_found_without_their_accents() {
        assert_eq!(folded("  Lucía  BELTRÁN "), "LUCIA BELTRAN");
        assert_eq!(folded("Nguyễn Đỗ"), "NGUYEN DO");
        assert_eq!(folded("O’Brien-Weiß"), "O'BRIEN-WEISS");
    }
}
