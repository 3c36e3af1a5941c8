//! `skranke serve`.

use std::{path::Path, process::ExitCode, sync::Arc, time::Duration};

use form::file::{Severity, report};
use ui::Site;

use crate::{
    assets,
    clock::{self, Clock},
    config::{Config, LogFormat},
    deliveries::Deliveries,
    demo::{self, Demo},
    login::{Http, Login, LoginSettings, Role, jwt},
    random::Random,
    registers::{Registers, open::OpenRegisters},
    registry::{Live, Registry},
    routes,
    scan::Scanner,
    signing,
    state::{AppState, Parts},
    theme::Theme,
    versions::Versions,
};

/// Why a command could not do its work.
pub type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// Serves until it is told to stop.
pub fn run(file: Option<&Path>, demo: bool) -> ExitCode {
    let config = match Config::read(file, demo) {
        Ok(config) => config,
        Err(error) => {
            eprintln!("error: configuration: {error}\n`skranke config` prints every key with its meaning.");
            return ExitCode::from(2);
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(serve(config)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::try_new(&config.log)
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    let fmt = tracing_subscriber::fmt().with_ansi(super::colours(&std::io::stderr()));
    let builder = fmt.with_env_filter(filter).with_writer(std::io::stderr);
    match config.log_format {
        LogFormat::Text => builder.init(),
        LogFormat::Json => builder.json().init(),
    }
}

async fn serve(config: Config) -> Result<(), Trouble> {
    log(&config);
    // The first provider to be installed is the one that is used; a second install changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
    if config.demo {
        demo::allowed(&config.public_address, config.demo_anywhere)?;
        if let Some(banner) = demo::banner(&config.public_address) {
            eprintln!("{banner}");
        }
    }
    let (clock, random) = (Clock::system(), Random::system());
    let store = store(&config, &random).await?;
    let registry = Registry::open(&config.forms, config.accessibility.required)?;
    say(&registry.live());
    let demo = config.demo.then(|| Arc::new(Demo::new(&config.public_address, clock.clone(), random.clone())));
    let registers = registers(&config, demo.as_deref(), &clock, &random)?;
    let settings = LoginSettings {
        public_address: config.public_address.clone(),
        citizens: config.citizens.clone().or_else(|| demo.as_ref().map(|demo| demo.settings(Role::Citizen))),
        employees: config.employees.clone().or_else(|| demo.as_ref().map(|demo| demo.settings(Role::Employee))),
        synthetic_people: config.synthetic_people,
        registers: registers.clone(),
    };
    let login = Login::new(settings, store.clone(), clock.clone(), random.clone())?;
    let listen = config.listen.clone();
    let theme = match &config.theme {
        folder if folder.as_os_str().is_empty() => None,
        folder => Some(Arc::new(Theme::read(folder)?)),
    };
    let site = Site {
        municipality: config.municipality.clone(),
        accessibility_statement: config.accessibility_statement.clone(),
        help_email: config.help_email.clone(),
        help_phone: config.help_phone.clone(),
        assets: assets::base().to_owned(),
        look: theme.as_deref().map(Theme::look),
        demo: config.demo,
        authors: config.authors.clone(),
    };
    let state = AppState::from(Parts {
        deliveries: Deliveries::new(&config)?,
        scanner: Scanner::new(&config)?,
        theme,
        policy: config.content_security_policy()?,
        open_registers: Arc::new(OpenRegisters::new(&config, &clock)?),
        config: Arc::new(config),
        site: Arc::new(site),
        store,
        registry,
        versions: Versions::default(),
        login: Arc::new(login),
        registers,
        clock,
        random,
    });
    let listener = tokio::net::TcpListener::bind(&listen).await.map_err(|error| format!("{listen}: {error}"))?;
    tokio::spawn(state.deliveries.clone().run(state.clone()));
    tokio::spawn(state.scanner.clone().run(state.clone()));
    tokio::spawn(signing::run(state.clone()));
    tokio::spawn(watch(state.clone()));
    tokio::spawn(sweep(state.clone()));
    println!("Skranke serves {} at {}", state.site.municipality, state.config.public_address);
    if state.config.demo {
        println!("{}", demo::people::listing());
    }
    axum::serve(listener, routes::routes(state.clone(), demo)).with_graceful_shutdown(stopped()).await?;
    state.store.close().await;
    Ok(())
}

/// The registers that are configured; in a demo its stand-ins for the others.
fn registers(config: &Config, demo: Option<&Demo>, clock: &Clock, random: &Random) -> Result<Registers, String> {
    let own = config.registers.clone();
    let file = own.maskinporten.as_ref().and_then(|settings| settings.private_key.as_deref());
    let key = match (file, demo) {
        (Some(file), _) => Some(jwt::read_key(file).map_err(|error| format!("[registers.maskinporten] {error}"))?),
        (None, Some(demo)) => Some(demo.register_key().clone()),
        (None, None) if own.maskinporten.is_some() => {
            return Err("[registers.maskinporten] private_key is missing".into());
        }
        (None, None) => None,
    };
    let settings = match demo {
        Some(demo) => demo.registers(own),
        None => own,
    };
    let http = |address: &str| Http::network(address).map_err(|error| format!("{address}: {error}"));
    Registers::open(settings, key, http, clock, random)
}

/// Opens the database with its keys; at the very first start there are none yet and they are made.
pub async fn store(config: &Config, random: &Random) -> Result<store::Store, Trouble> {
    use store::keys::Keyring;
    std::fs::create_dir_all(&config.data).map_err(|error| format!("{}: {error}", config.data.display()))?;
    let file = config.key_file();
    let keyring = if file.exists() {
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        Keyring::from_text(&text).map_err(|error| format!("{}: {error}", file.display()))?
    } else {
        let random = random.clone();
        let keyring = Keyring::generate(&move |buffer| random.fill(buffer));
        write_secret(&file, &keyring.to_text())?;
        keyring
    };
    let random = random.clone();
    Ok(store::Store::open(&config.database_url(), keyring, Arc::new(move |buffer: &mut [u8]| random.fill(buffer)))
        .await?)
}

/// Writes a file that only its owner can read.
fn write_secret(file: &Path, text: &str) -> Result<(), Trouble> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut out = options.open(file).map_err(|error| format!("{}: {error}", file.display()))?;
    out.write_all(text.as_bytes())?;
    out.sync_all()?;
    Ok(())
}

/// Says what is wrong with the forms; the others serve on.
fn say(live: &Live) {
    let errors: Vec<_> =
        live.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).cloned().collect();
    if !errors.is_empty() {
        eprintln!("{}", report(&errors, &[], false));
        tracing::error!(
            errors = errors.len(),
            "forms with errors are not published; the last good version of each stays"
        );
    }
    tracing::info!(forms = live.forms.len(), queues = live.queues.len(), "forms are live");
}

/// Reads the forms again when a file changes, or at SIGHUP.
async fn watch(state: AppState) {
    let mut hangup = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup()).ok();
    let mut seen = state.registry.fingerprint();
    loop {
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(2)) => {
                let now = state.registry.fingerprint();
                if now == seen {
                    continue;
                }
                seen = now;
            }
            () = async { match &mut hangup { Some(signal) => { signal.recv().await; } None => std::future::pending().await } } => {}
        }
        match state.registry.reload() {
            Ok(live) => say(&live),
            Err(error) => tracing::error!(%error, "the forms could not be read again"),
        }
    }
}

/// Removes what has had its time: sessions, logins nobody came back from, drafts.
async fn sweep(state: AppState) {
    loop {
        if let Err(error) = sweep_once(&state).await {
            tracing::error!(%error, "sweeping");
        }
        tokio::time::sleep(Duration::from_secs(600)).await;
    }
}

pub async fn sweep_once(state: &AppState) -> Result<(), store::Error> {
    state.login.sweep().await?;
    let mut tx = state.store.begin().await?;
    let yesterday = clock::text(state.clock.now() - jiff::SignedDuration::from_hours(24));
    store::upload::sweep(&mut tx, &yesterday).await?;
    store::kept_page::sweep(&mut tx, &clock::text(state.clock.now())).await?;
    let drafts = store::draft::sweep(&mut tx, &state.clock.today().to_string()).await?;
    tx.commit().await?;
    if drafts > 0 {
        tracing::info!(drafts, "drafts past their day were deleted");
    }
    Ok(())
}

async fn stopped() {
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).ok();
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = async { match &mut terminate { Some(signal) => { signal.recv().await; } None => std::future::pending().await } } => {}
    }
    tracing::info!("stopping");
}
