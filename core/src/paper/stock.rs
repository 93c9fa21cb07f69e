//! Which sheets of labels do we know, and where do the labels lie on them?

crate::words! {
    /// A sheet of labels, by the number its makers and their imitators print on the box.
    pub enum Stock {
        /// US Letter, 30 labels of 2⅝ × 1 in.
        Avery5160 = "5160",
        /// US Letter, 10 labels of 4 × 2 in.
        Avery5163 = "5163",
        /// US Letter, 80 labels of 1¾ × ½ in.
        Avery5167 = "5167",
        /// A4, 21 labels of 63.5 × 38.1 mm.
        AveryL7160 = "L7160",
        /// A4, 65 labels of 38.1 × 21.2 mm.
        AveryL7651 = "L7651",
        /// A roll of single labels of 2 × 1 in.
        Roll2x1 = "2x1",
        /// Plain paper, US Letter, 10 cards of 3¾ × 2 in to cut out.
        Card = "card",
    }
}

/// Where labels lie on a sheet, in millimetres from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measures {
    /// The sheet: width, height.
    pub page: [f32; 2],
    /// How many side by side, and how many beneath each other.
    pub grid: [u32; 2],
    /// One label: width, height.
    pub label: [f32; 2],
    /// Where the first label begins.
    pub first: [f32; 2],
    /// From where one label begins to where the next does.
    pub step: [f32; 2],
    /// Whether lines to cut along are drawn: plain paper has none of its own.
    pub cut: bool,
}

const INCH: f32 = 25.4;
const LETTER: [f32; 2] = [8.5 * INCH, 11.0 * INCH];
const A4: [f32; 2] = [210.0, 297.0];

impl Measures {
    /// How many labels are on one sheet.
    pub const fn labels(&self) -> u32 {
        self.grid[0] * self.grid[1]
    }
}

impl Stock {
    /// Its measures, as the makers publish them.
    pub const fn measures(self) -> Measures {
        match self {
            Self::Avery5160 => Measures {
                page: LETTER,
                grid: [3, 10],
                label: [2.625 * INCH, INCH],
                first: [0.1875 * INCH, 0.5 * INCH],
                step: [2.75 * INCH, INCH],
                cut: false,
            },
            Self::Avery5163 => Measures {
                page: LETTER,
                grid: [2, 5],
                label: [4.0 * INCH, 2.0 * INCH],
                first: [0.156_25 * INCH, 0.5 * INCH],
                step: [4.1875 * INCH, 2.0 * INCH],
                cut: false,
            },
            Self::Avery5167 => Measures {
                page: LETTER,
                grid: [4, 20],
                label: [1.75 * INCH, 0.5 * INCH],
                first: [0.281_25 * INCH, 0.5 * INCH],
                step: [2.0625 * INCH, 0.5 * INCH],
                cut: false,
            },
            Self::AveryL7160 => Measures {
                page: A4,
                grid: [3, 7],
                label: [63.5, 38.1],
                first: [7.21, 15.15],
                step: [66.04, 38.1],
                cut: false,
            },
            Self::AveryL7651 => Measures {
                page: A4,
                grid: [5, 13],
                label: [38.1, 21.2],
                first: [4.67, 10.7],
                step: [40.64, 21.2],
                cut: false,
            },
            Self::Roll2x1 => Measures {
                page: [2.0 * INCH, INCH],
                grid: [1, 1],
                label: [2.0 * INCH, INCH],
                first: [0.0, 0.0],
                step: [2.0 * INCH, INCH],
                cut: false,
            },
            Self::Card => Measures {
                page: LETTER,
                grid: [2, 5],
                label: [3.75 * INCH, 2.0 * INCH],
                first: [0.5 * INCH, 0.5 * INCH],
                step: [3.75 * INCH, 2.0 * INCH],
                cut: true,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stock;

    #[test]
    fn every_label_lies_on_its_sheet_as_far_from_the_left_as_from_the_right() {
        for stock in Stock::ALL {
            let sheet = stock.measures();
            for side in [0, 1] {
                let used = sheet.step[side] * (sheet.grid[side] - 1) as f32 + sheet.label[side];
                let left_over = sheet.page[side] - used - 2.0 * sheet.first[side];
                assert!(left_over.abs() < 0.2, "{stock}: {left_over} mm");
                assert!(sheet.step[side] >= sheet.label[side], "{stock}: labels overlap");
            }
        }
        assert_eq!(
            Stock::ALL.iter().map(|stock| stock.measures().labels()).sum::<u32>(),
            30 + 10 + 80 + 21 + 65 + 1 + 10
        );
    }
}
