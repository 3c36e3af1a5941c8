//! Random expressions.

use form::expr::{Expr, Function, Op};

use super::{BOOLS, COLUMNS, DATES, NUMBERS, Random, TEXTS};

const DEEPEST: usize = 4;

const COMPARISONS: [Op; 6] = [Op::Equal, Op::NotEqual, Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual];

fn field(name: &str) -> Expr {
    Expr::Field(name.to_owned())
}

fn column(field: &str, column: &str) -> Expr {
    Expr::Column(field.to_owned(), column.to_owned())
}

fn two(op: Op, left: Expr, right: Expr) -> Expr {
    Expr::Binary(op, Box::new(left), Box::new(right))
}

impl Random {
    /// An expression of any type, now and then one that the checker would refuse.
    pub(super) fn expression(&mut self) -> Expr {
        match self.below(10) {
            0 | 1 => self.wild(DEEPEST),
            _ => self.any(DEEPEST),
        }
    }

    fn any(&mut self, depth: usize) -> Expr {
        match self.below(4) {
            0 => self.number_expr(depth),
            1 => self.bool_expr(depth),
            2 => self.text_expr(depth),
            _ => self.date_expr(depth),
        }
    }

    /// Any function with any arguments: what can't be worked out is absent on both sides.
    fn wild(&mut self, depth: usize) -> Expr {
        let function = Function::ALL[self.below(Function::ALL.len())];
        let count = self.below(4);
        let argument = |random: &mut Self| match random.below(8) {
            0 => field(random.of(&["barn", "budsjett", "hjelp", "bilder", "adresse"])),
            1 => column(random.of(&["barn", "budsjett"]), random.of(&COLUMNS)),
            _ => random.any(depth - 1),
        };
        Expr::Call(function, (0..count).map(|_| argument(self)).collect())
    }

    fn conditional(&mut self, inner: usize, outcome: fn(&mut Self, usize) -> Expr) -> Expr {
        let (condition, yes, no) = (self.bool_expr(inner), outcome(self, inner), outcome(self, inner));
        match self.below(2) {
            0 => Expr::If(Box::new(condition), Box::new(yes), Box::new(no)),
            _ => Expr::Call(Function::Default, vec![yes, no]),
        }
    }

    fn number_expr(&mut self, depth: usize) -> Expr {
        let Some(inner) = depth.checked_sub(1) else { return field(self.of(&NUMBERS)) };
        let call = Expr::Call;
        match self.below(16) {
            0 => Expr::Number(self.number()),
            1 | 2 => field(self.of(&NUMBERS)),
            3..=6 => {
                let op = [Op::Add, Op::Subtract, Op::Multiply, Op::Divide][self.below(4)];
                two(op, self.number_expr(inner), self.number_expr(inner))
            }
            7 => Expr::Minus(Box::new(self.number_expr(inner))),
            8 => self.conditional(inner, Random::number_expr),
            9 => {
                let rows = self.of(&["barn", "budsjett"]);
                let sum = [Function::Sum, Function::Min, Function::Max, Function::Count][self.below(4)];
                let list = match self.below(2) {
                    0 => column(rows, "pris"),
                    _ => call(Function::Map, vec![field(rows), self.number_expr(inner)]),
                };
                call(sum, vec![list])
            }
            10 => {
                let arguments = match self.below(2) {
                    0 => vec![field("barn"), self.bool_expr(inner)],
                    _ => vec![field(self.of(&["barn", "budsjett", "hjelp", "bilder"]))],
                };
                call(Function::Count, arguments)
            }
            11 => {
                let extreme = [Function::Min, Function::Max][self.below(2)];
                call(extreme, (0..=self.below(3)).map(|_| self.number_expr(inner)).collect())
            }
            12 => match self.below(4) {
                3 => {
                    let time =
                        |random: &mut Self| Expr::Text(random.of(&["08:30", "16:00", "24:00", "8:30"]).to_owned());
                    call(Function::MinutesBetween, vec![time(self), time(self)])
                }
                0 => call(Function::Age, vec![self.date_expr(inner)]),
                1 => call(Function::MonthsBetween, vec![self.date_expr(inner), self.date_expr(inner)]),
                _ => call(Function::DaysBetween, vec![self.date_expr(inner), self.date_expr(inner)]),
            },
            13 => match self.below(4) {
                0 => call(Function::Floor, vec![self.number_expr(inner)]),
                1 => call(Function::Ceil, vec![self.number_expr(inner)]),
                2 => call(Function::Round, vec![self.number_expr(inner)]),
                _ => {
                    let decimals = Expr::Number(self.below(12).into());
                    call(Function::Round, vec![self.number_expr(inner), decimals])
                }
            },
            14 => call(Function::Length, vec![self.text_expr(inner)]),
            _ => Expr::Cell("budsjett".to_owned(), self.of(&["leie", "mat", "annet"]).to_owned(), "pris".to_owned()),
        }
    }

    fn bool_expr(&mut self, depth: usize) -> Expr {
        let Some(inner) = depth.checked_sub(1) else { return field(self.of(&BOOLS)) };
        match self.below(14) {
            0 => Expr::Bool(self.below(2) == 0),
            1 | 2 => field(self.of(&[BOOLS[0], BOOLS[1], BOOLS[2], COLUMNS[3]])),
            3 => Expr::Not(Box::new(self.bool_expr(inner))),
            4 => two(Op::And, self.bool_expr(inner), self.bool_expr(inner)),
            5 => two(Op::Or, self.bool_expr(inner), self.bool_expr(inner)),
            6 | 7 => {
                let op = COMPARISONS[self.below(6)];
                two(op, self.number_expr(inner), self.number_expr(inner))
            }
            8 => two(COMPARISONS[self.below(6)], self.date_expr(inner), self.date_expr(inner)),
            9 => two(COMPARISONS[self.below(2)], self.text_expr(inner), self.text_expr(inner)),
            10 => two(Op::In, self.text_expr(inner), field("hjelp")),
            11 => {
                let function = [Function::Any, Function::All][self.below(2)];
                let condition = two(COMPARISONS[self.below(6)], field("pris"), self.number_expr(inner));
                Expr::Call(function, vec![field(self.of(&["barn", "budsjett"])), condition])
            }
            12 => {
                let function = [Function::StartsWith, Function::EndsWith, Function::Contains][self.below(3)];
                Expr::Call(function, vec![self.text_expr(inner), self.text_expr(inner)])
            }
            _ => match self.below(2) {
                0 => Expr::Call(Function::Answered, vec![self.any(inner)]),
                _ => self.conditional(inner, Random::bool_expr),
            },
        }
    }

    fn text_expr(&mut self, depth: usize) -> Expr {
        let Some(inner) = depth.checked_sub(1) else { return field(self.of(&TEXTS)) };
        match self.below(6) {
            0 => Expr::Text(self.word()),
            1 | 2 => field(self.of(&[TEXTS[0], TEXTS[1], TEXTS[2], COLUMNS[1]])),
            3 => Expr::Part("adresse".to_owned(), self.of(&["street", "postcode", "town"]).to_owned()),
            _ => self.conditional(inner, Random::text_expr),
        }
    }

    fn date_expr(&mut self, depth: usize) -> Expr {
        let Some(inner) = depth.checked_sub(1) else { return field(self.of(&DATES)) };
        match self.below(7) {
            0 => Expr::Date(self.date()),
            1 | 2 => field(self.of(&[DATES[0], DATES[1], DATES[2], COLUMNS[2]])),
            3 => Expr::Call(Function::Today, Vec::new()),
            4 => {
                let extreme = [Function::Min, Function::Max][self.below(2)];
                Expr::Call(extreme, vec![self.date_expr(inner), self.date_expr(inner)])
            }
            5 => Expr::Call([Function::Min, Function::Max][self.below(2)], vec![column("barn", "dag")]),
            _ => self.conditional(inner, Random::date_expr),
        }
    }
}
