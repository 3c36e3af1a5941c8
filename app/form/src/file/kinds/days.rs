//! Days, months and periods.

use crate::{
    expr::{Expr, Scope, Type},
    field::{date::DateField, month::MonthField, period::PeriodField},
    file::reader::{Map, Reader},
};

fn bound(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope, key: &str) -> Option<Expr> {
    map.get(key).and_then(|node| reader.typed(node, scope, &Type::Date, &format!("`{key}`")))
}

/// Reads a date.
pub fn date(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> DateField {
    DateField { min: bound(reader, map, scope, "min"), max: bound(reader, map, scope, "max") }
}

/// Reads a month.
pub fn month(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> MonthField {
    MonthField { min: bound(reader, map, scope, "min"), max: bound(reader, map, scope, "max") }
}

/// Reads a period.
pub fn period(reader: &mut Reader<'_>, map: &Map<'_>, scope: &Scope) -> PeriodField {
    PeriodField { bounds: date(reader, map, scope) }
}
