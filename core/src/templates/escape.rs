//! How does a value come into a wording without being read as a mark?

/// What Markdown reads as a break of the line, wherever it stands.
const BREAK: &str = "&#10;";

/// The value as Markdown that says just that. Lines stay lines; blanks around them are gone.
pub(super) fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + value.len() / 8);
    for line in value.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !text.is_empty() {
            text.push_str(BREAK);
        }
        for sign in line.chars() {
            if sign.is_ascii_punctuation() {
                text.push('\\');
            }
            text.push(if sign.is_control() { ' ' } else { sign });
        }
    }
    text
}

/// What an escaped text says, where Markdown reads no marks: in a fenced block. There a line is a line of the block.
pub(super) fn plain(escaped: &str) -> String {
    let unbroken = escaped.replace(BREAK, " ");
    let mut text = String::with_capacity(unbroken.len());
    let mut signs = unbroken.chars();
    while let Some(sign) = signs.next() {
        match signs.clone().next().filter(|next| sign == '\\' && next.is_ascii_punctuation()) {
            Some(escaped) => {
                text.push(escaped);
                signs.next();
            }
            None => text.push(sign),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{escaped, plain};

    #[test]
    fn a_value_says_what_it_says() {
        assert_eq!(escaped("  O'Brien *Ana* \n\n- x "), "O\\'Brien \\*Ana\\*&#10;\\- x");
        for value in ["a\\b", "C:\\temp\\*", "```", "{{ x }}", "1. no list", "<b>", "|", "&#10;"] {
            assert_eq!(plain(&escaped(value)), value);
        }
        assert_eq!(plain(&escaped("two\nlines")), "two lines");
    }
}
