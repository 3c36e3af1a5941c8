//! The functions: the one table that the checker, the evaluator and the author's guide read.

use serde::{Deserialize, Serialize};

macro_rules! functions {
    ($($variant:ident $name:literal $usage:literal $doc:literal;)*) => {
        /// A function of the form language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Function {
            $(#[doc = $doc] #[serde(rename = $name)] $variant,)*
        }

        impl Function {
            /// Every function.
            pub const ALL: &[Function] = &[$(Function::$variant),*];

            /// The name it is called by.
            pub fn name(self) -> &'static str {
                match self { $(Function::$variant => $name,)* }
            }

            /// How it is called.
            pub fn usage(self) -> &'static str {
                match self { $(Function::$variant => $usage,)* }
            }

            /// What it gives.
            pub fn doc(self) -> &'static str {
                match self { $(Function::$variant => $doc,)* }
            }
        }
    };
}

functions! {
    Sum "sum" "sum(list)" "The sum of the numbers that are there; 0 for none.";
    Count "count" "count(list) or count(rows, condition)" "How many there are, or for how many rows a condition holds.";
    Min "min" "min(list) or min(x, y, …)" "The smallest of those that are there.";
    Max "max" "max(list) or max(x, y, …)" "The largest of those that are there.";
    Any "any" "any(rows, condition)" "Whether a condition holds for at least one row.";
    All "all" "all(rows, condition)" "Whether a condition holds for every row.";
    Map "map" "map(rows, expression)" "The value of an expression for every row, as a list.";
    Default "default" "default(x, y)" "x, or y when x is absent.";
    Answered "answered" "answered(x)" "Whether there is an answer.";
    Today "today" "today()" "Today's date in Norway.";
    Age "age" "age(date)" "Whole years from a date until today.";
    MonthsBetween "months_between" "months_between(from, to)" "Whole months between two dates.";
    DaysBetween "days_between" "days_between(from, to)" "Days between two dates.";
    MinutesBetween "minutes_between" "minutes_between(from, to)" "Minutes between two times of one day.";
    Round "round" "round(x, decimals)" "x rounded to so many decimals; a half goes away from zero.";
    Floor "floor" "floor(x)" "The nearest whole number below.";
    Ceil "ceil" "ceil(x)" "The nearest whole number above.";
    Length "length" "length(text)" "How many characters a text has.";
    StartsWith "starts_with" "starts_with(text, start)" "Whether a text begins with another.";
    EndsWith "ends_with" "ends_with(text, end)" "Whether a text ends with another.";
    Contains "contains" "contains(text, part)" "Whether a text holds another.";
}

impl Function {
    /// The function of a name.
    pub fn find(name: &str) -> Option<Function> {
        Function::ALL.iter().copied().find(|function| function.name() == name)
    }
}
