//! Is what a wording says drawn, and is what it cannot say refused?

use serde_json::{Value as Json, json};

use super::super::TemplateKind;
use super::{Frame, Wording};
use crate::paper::Block;
use crate::refusal::{TemplateFault, Unshown};

fn said(text: &str, facts: &Json) -> Result<Vec<Block>, TemplateFault> {
    let frame = Frame { over: "Maple".into(), under: "Cedar Fork".into(), ..Frame::default() };
    Ok(Wording::read(text)?.section(facts, &frame)?.blocks)
}

#[test]
fn every_wording_of_ours_is_one() {
    for kind in TemplateKind::ALL {
        assert!(
            Wording::new(*kind, kind.built_in()).is_ok(),
            "{kind}: {:?}",
            Wording::new(*kind, kind.built_in()).err()
        );
    }
}

#[test]
fn what_a_value_holds_is_said_and_never_read_as_a_mark() {
    let text = "# T\n\n{{ name }}\n\n| a | b |\n| - | - |\n| {{ name }} | x |\n\n```sign\n{{ name }}, date\n```\n";
    let hurtful = [
        "*Ana*",
        "# no title",
        "| a | b |",
        "- no point",
        "```",
        "<b>Ana</b>",
        "[a](http://b)",
        "{{ name }}",
        "a\\",
        "1. one",
        "![x](photo:1)",
        "&#10;&amp;",
    ];
    for name in hurtful {
        let blocks = said(text, &json!({ "name": name })).unwrap();
        assert_eq!(blocks[1], Block::Text(name.into()));
        let Block::Table(table) = &blocks[2] else { panic!("{blocks:?}") };
        assert_eq!(table.rows, [[name, "x"]]);
        let Block::Signatures(signers) = &blocks[3] else { panic!("{blocks:?}") };
        assert_eq!(signers[0].role, format!("{name}, date"));
    }
}

#[test]
fn lines_of_a_value_stay_lines_and_never_tear_a_table_apart() {
    let text = "# T\n\n{{ told }}\n\n| a | b |\n| - | - |\n| {{ told }} | x |\n";
    let blocks = said(text, &json!({ "told": "It was here.\n\n    Then it was gone." })).unwrap();
    assert_eq!(blocks[1], Block::Text("It was here.\nThen it was gone.".into()));
    let Block::Table(table) = &blocks[2] else { panic!("{blocks:?}") };
    assert_eq!(table.rows, [["It was here.\nThen it was gone.", "x"]]);
}

#[test]
fn a_field_that_is_not_there_is_named_with_the_nearest() {
    let fault = |text: &str| Wording::new(TemplateKind::Letter, text).unwrap_err();
    let unknown = |found: &str, meant: Option<&str>| TemplateFault::UnknownField {
        found: found.into(),
        meant: meant.map(str::to_owned),
    };
    assert_eq!(fault("# T\n{{ persom }}"), unknown("persom", Some("person")));
    assert_eq!(fault("# T\n{% if principal %}x{% endif %}"), unknown("principal", None));
    let inside = fault("# T\n\n{% for charge in charges %}\n{{ charge.opne }}\n{% endfor %}");
    assert!(matches!(inside, TemplateFault::Unreadable { line: 4, .. }), "{inside:?}");
}

#[test]
fn what_cannot_be_followed_is_named_with_its_line() {
    let fault = |text: &str| Wording::new(TemplateKind::Letter, text).unwrap_err();
    for text in ["# T\n\n{{ person", "# T\n\n{% if owes %}", "# T\n\n{{ person | shout }}", "# T\n\n{% include 'a' %}"]
    {
        let fault = fault(text);
        assert!(matches!(fault, TemplateFault::Unreadable { line: 3.., .. }), "{text}: {fault:?}");
    }
    let endless = fault("# T\n{% for a in range(9999) %}{% for b in range(9999) %}{{ a }}{% endfor %}{% endfor %}");
    assert!(matches!(endless, TemplateFault::Unreadable { .. }), "{endless:?}");
}

#[test]
fn what_a_paper_cannot_show_is_refused_and_never_dropped() {
    let what = |text: &str| match Wording::new(TemplateKind::Letter, text) {
        Err(TemplateFault::CannotShow { what, .. }) => what,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(Wording::new(TemplateKind::Letter, "no title").unwrap_err(), TemplateFault::NoTitle);
    assert_eq!(what("# A\n# B"), Unshown::SecondTitle);
    assert_eq!(what("# A\n\n- # B"), Unshown::TitleInside);
    assert_eq!(what("# A\n\na **b** c"), Unshown::PartlyMarked);
    assert_eq!(what("# A\n\na *b* c"), Unshown::PartlyMarked);
    assert_eq!(what("# A\n\n[b](http://c)"), Unshown::Link);
    assert_eq!(what("# A\n\n<b>x</b>"), Unshown::Html);
    assert_eq!(what("# A\n\n<div>x</div>"), Unshown::Html);
    assert_eq!(what("# A\n\n![b](http://c/d.png)"), Unshown::Picture);
    assert_eq!(what("# A\n\n- b\n  - c"), Unshown::ListInside);
    assert_eq!(what("# A\n\n- **b** c\n- d"), Unshown::MixedList);
    assert_eq!(what("# A\n\n```rust\nx\n```"), Unshown::Fence);
    assert_eq!(what("# A\n\n    indented"), Unshown::Fence);
}

#[test]
fn each_mark_becomes_what_it_says() {
    let text = "# Title\n\n## Part\n\n**All of it**\n\nTwo\\\nlines\n\n- **Name:** {{ name }}\n- **Grade:** {{ grade }}\n\nPoints:\n\n- a\n- b\n\n\
                3. c\n4. d\n\n> small\n\n| Day | Sum |\n| --- | ---: |\n| 1 | $2.00 |\n| **All** | **$2.00** |\n\n---\n\n```code\n{{ name }}\n```\n";
    let blocks = said(text, &json!({ "name": "Ana", "grade": "" })).unwrap();
    insta::assert_debug_snapshot!(blocks);
}
