//! Which sections and labels have a sign that no font has? They are found before anything is laid out, and left out by name.

use rollcall_core::paper::{Block, Document, Label, LabelRun, Section};

use crate::fonts::Weight;
use crate::text::Typesetter;

/// The sections that can be drawn; what is left out is noted.
pub(crate) fn sections<'d>(set: &Typesetter, document: &'d Document) -> Vec<&'d Section> {
    let foot = first_missing(set, [document.foot.as_str()]);
    document
        .sections
        .iter()
        .filter(|section| keeps(set, &section.name, foot.or_else(|| first_missing(set, said(section)))))
        .collect()
}

/// The labels that can be drawn; what is left out is noted.
pub(crate) fn labels<'r>(set: &Typesetter, run: &'r LabelRun) -> Vec<&'r Label> {
    let said = |label: &'r Label| label.lines.iter().chain([&label.name]).chain(&label.bars).map(String::as_str);
    run.labels.iter().filter(|label| keeps(set, &label.name, first_missing(set, said(label)))).collect()
}

fn keeps(set: &Typesetter, name: &str, lacking: Option<&str>) -> bool {
    if let Some(text) = lacking {
        set.notes.left_out(name, text, &set.line(text, Weight::Regular).missing);
    }
    lacking.is_none()
}

/// The first text with a sign that no font has.
fn first_missing<'d>(set: &Typesetter, texts: impl IntoIterator<Item = &'d str>) -> Option<&'d str> {
    texts.into_iter().flat_map(|text| text.split('\n')).find(|text| !set.line(text, Weight::Regular).missing.is_empty())
}

/// Everything a section says.
fn said(section: &Section) -> impl Iterator<Item = &str> {
    section.blocks.iter().flat_map(in_block).chain([section.name.as_str()])
}

fn in_block(block: &Block) -> Vec<&str> {
    match block {
        Block::Masthead(head) => {
            [&head.over, &head.title, &head.under].into_iter().chain(&head.corner).map(String::as_str).collect()
        }
        Block::Heading(text) | Block::Text(text) | Block::Strong(text) | Block::Small(text) | Block::Code(text) => {
            vec![text]
        }
        Block::List(items) => items.iter().map(String::as_str).collect(),
        Block::Facts(facts) => facts.iter().flat_map(|(name, value)| [name.as_str(), value]).collect(),
        Block::Figures(figures) => figures.iter().flat_map(|figure| [figure.value.as_str(), &figure.label]).collect(),
        Block::Table(table) => {
            let head = table.columns.iter().map(|column| column.title.as_str());
            head.chain(table.rows.iter().chain(&table.total).flatten().map(String::as_str)).collect()
        }
        Block::Signatures(signers) => signers.iter().map(|signer| signer.role.as_str()).collect(),
        Block::Picture(_) => Vec::new(),
    }
}
