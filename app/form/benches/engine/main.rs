//! What the engine costs, against its budgets: `cargo bench -p form`, or `cargo bench -p form -- rows` for some lines.
//!
//! Each line says the fastest of many runs (what slows the others is the machine's other work) and their median, the
//! budget, and how many times the fastest goes into it. The program fails when a budget is passed.

mod forms;

use std::{
    hint::black_box,
    process::ExitCode,
    time::{Duration, Instant},
};

use form::{
    Inputs, Journey,
    file::{self, Loaded, Severity, Source},
};
use jiff::civil::Date;

const TODAY: Date = jiff::civil::date(2026, 11, 26);

/// The program's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let mut table = Table { only: std::env::args().skip(1).find(|word| !word.starts_with('-')), passed: true };
    let services = forms::services();
    let (longest, lines) = forms::longest(&services);
    table.line(&format!("parse and check, {lines} lines"), Duration::from_millis(10), 200, || load(&longest));

    let loaded = load(&longest);
    table.line(&format!("its author's {} tests", count_tests(&loaded)), Duration::from_millis(10), 200, || {
        loaded.forms.iter().map(|form| file::tests::run(form, &form.key, TODAY).len()).sum::<usize>()
    });

    let many = forms::many(&services, 200);
    assert_eq!(load(&many).forms.len(), 200);
    table.line("read 200 forms", Duration::from_secs(1), 5, || load(&many));
    table.line("check 200 forms, walks and tests", Duration::from_secs(1), 5, || check(&many));

    let (page, answered) = forms::page_of_40_fields();
    let page = file::read_stored("bench", page.as_bytes()).expect("the benchmark's form is right");
    assert!(can_be_sent(&page, &answered), "every field of the page is read");
    table.line("a page of 40 fields", Duration::from_micros(50), 5_000, || Journey::new(&page, &answered, TODAY));
    let none = Inputs::new();
    table.line("the same, unanswered", Duration::from_micros(50), 5_000, || Journey::new(&page, &none, TODAY));

    let (rows, answered) = forms::repeat_of_1000_rows();
    let rows = file::read_stored("bench", rows.as_bytes()).expect("the benchmark's form is right");
    assert!(can_be_sent(&rows, &answered), "every field of the rows is read");
    table.line("1 000 rows of 10 fields, with sums", Duration::from_millis(5), 200, || {
        Journey::new(&rows, &answered, TODAY)
    });
    let wrong = forms::repeat_of_1000_wrong_rows();
    table.line("the same, every answer wrong", Duration::from_millis(5), 200, || Journey::new(&rows, &wrong, TODAY));

    if table.passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn load(sources: &[Source]) -> Loaded {
    let loaded = file::load(sources.to_vec());
    let broken = loaded.diagnostics.iter().find(|found| found.severity == Severity::Error);
    assert!(broken.is_none(), "{broken:?}");
    loaded
}

/// What `skranke check` does with a folder, but for printing it.
fn check(sources: &[Source]) -> usize {
    let loaded = load(sources);
    file::whole::all(&loaded.forms, |_| "", TODAY).len()
}

fn count_tests(loaded: &Loaded) -> usize {
    loaded.forms.iter().map(|form| form.tests.len()).sum()
}

fn can_be_sent(form: &form::Form, inputs: &Inputs) -> bool {
    let journey = Journey::new(form, inputs, TODAY);
    let wrong = journey.steps.iter().flat_map(|step| &step.problems).next();
    assert!(wrong.is_none(), "{wrong:?}");
    journey.can_send()
}

struct Table {
    /// What the names of the lines must hold.
    only: Option<String>,
    passed: bool,
}

impl Table {
    /// Runs the work so many times and prints how long it took.
    fn line<T>(&mut self, name: &str, budget: Duration, times: usize, work: impl Fn() -> T) {
        if self.only.as_ref().is_some_and(|only| !name.contains(only)) {
            return;
        }
        black_box(work());
        let mut took: Vec<Duration> = (0..times).map(|_| time(&work)).collect();
        took.sort();
        let (fastest, median) = (took[0], took[times / 2]);
        let ratio = budget.as_secs_f64() / fastest.as_secs_f64();
        let verdict = if fastest > budget { "  OVER THE BUDGET" } else { "" };
        println!(
            "{name:<36}{fastest:>10.1?}  median {median:>8.1?}  budget {budget:>5.0?}  {ratio:>6.1} times within{verdict}"
        );
        self.passed &= fastest <= budget;
    }
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures real time")]
fn time<T>(work: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}
