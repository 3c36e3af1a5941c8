//! A municipality of a test's own: a database, forms, the program, people.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Body,
    http::{HeaderValue, Request},
};
use form::{
    Inputs, Lang,
    file::{Diagnostic, Severity},
    form::Level,
};
use jiff::SignedDuration;
use tower::ServiceExt;
use tracing::subscriber::DefaultGuard;
use ui::Site;

use super::{
    Scratch,
    answer::{Answer, assert_no_numbers},
    broken::Broken,
    log::Log,
    visitor::Visitor,
};
use crate::{
    clock::{self, Clock},
    config::Config,
    deliveries::{Deliveries, Letter, reminder},
    demo::{
        Demo, open_registers,
        people::{CITIZENS, EMPLOYEES},
        routes::for_clients,
    },
    handlers::citizen::draft::About,
    login::{Http, Login, LoginSettings, Role, Session},
    random::Random,
    registers::{Party, Registers, open::OpenRegisters},
    registry::{Live, Registry},
    routes,
    scan::Scanner,
    state::{AppState, Parts},
    theme::Theme,
    versions::Versions,
};

/// The forms of most tests, by the folder's name.
const FORMS: [(&str, &str); 4] = [
    ("melding", include_str!("forms/melding.yaml")),
    ("kort", include_str!("forms/kort.yaml")),
    ("stotte", include_str!("forms/stotte.yaml")),
    ("etter", include_str!("forms/etter.yaml")),
];

pub struct World {
    pub state: AppState,
    pub clock: Clock,
    pub forms: PathBuf,
    pub log: Log,
    /// What is wrong with the registers.
    pub broken: Broken,
    router: Router,
    demo: Arc<Demo>,
    _listening: DefaultGuard,
    _scratch: Scratch,
}

impl World {
    /// Each request comes so long after the one before: ids and steps have an order.
    pub const TICK: SignedDuration = SignedDuration::from_millis(1);

    /// With the small forms beside this file.
    pub async fn open() -> World {
        let scratch = Scratch::new().await;
        let forms = scratch.folder.join("forms");
        for (key, text) in FORMS {
            std::fs::create_dir_all(forms.join(key)).unwrap();
            std::fs::write(forms.join(key).join("form.yaml"), text).unwrap();
        }
        std::fs::write(forms.join("queues.yaml"), include_str!("forms/queues.yaml")).unwrap();
        World::at(scratch, forms).await
    }

    /// With the real services.
    pub async fn real() -> World {
        let forms = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../forms"));
        World::at(Scratch::new().await, forms).await
    }

    async fn at(scratch: Scratch, forms: PathBuf) -> World {
        let (log, listening) = Log::listen();
        let clock = Clock::fixed("2026-11-24T12:00:00Z".parse().unwrap());
        let (random, store) = (Random::seeded(7), scratch.store.clone());
        let config = Config::read(None, true).unwrap();
        let demo = Arc::new(Demo::new(&config.public_address, clock.clone(), random.clone()));
        let broken = Broken::default();
        let clients = broken.before(for_clients::<()>(demo.clone()).merge(open_registers::routes()));
        let http = |_: &str| Ok(Http::Router(clients.clone()));
        let mut register_settings = demo.registers(config.registers.clone());
        register_settings.patience = Duration::from_millis(300);
        let key = Some(demo.register_key().clone());
        let registers = Registers::open(register_settings, key, http, &clock, &Random::seeded(8)).unwrap();
        let settings = LoginSettings {
            public_address: config.public_address.clone(),
            citizens: Some(demo.settings(Role::Citizen)),
            employees: Some(demo.settings(Role::Employee)),
            synthetic_people: true,
            registers: registers.clone(),
        };
        let open_registers = OpenRegisters::with_http(&config, &clock, http).unwrap();
        let login = Login::with_http(settings, store.clone(), clock.clone(), random.clone(), http).unwrap();
        let registry = Registry::open(&forms, false).unwrap();
        assert_eq!(errors(&registry.live()), []);
        let site = Site {
            municipality: config.municipality.clone(),
            accessibility_statement: config.accessibility_statement.clone(),
            help_email: config.help_email.clone(),
            help_phone: config.help_phone.clone(),
            assets: "/static/0".into(),
            look: None,
            demo: true,
            authors: config.authors.clone(),
        };
        let state = AppState::from(Parts {
            deliveries: Deliveries::new(&config).unwrap(),
            scanner: Scanner::new(&config).unwrap(),
            theme: None,
            policy: config.content_security_policy().unwrap(),
            open_registers: Arc::new(open_registers),
            config: Arc::new(config),
            site: Arc::new(site),
            store,
            registry,
            versions: Versions::default(),
            login: Arc::new(login),
            registers,
            clock: clock.clone(),
            random,
        });
        let router = routes::routes(state.clone(), Some(demo.clone()));
        World { state, clock, forms, log, broken, router, demo, _listening: listening, _scratch: scratch }
    }

    /// The program with another part.
    fn change(&mut self, change: impl FnOnce(&mut Parts)) {
        let mut parts = (*self.state).clone();
        change(&mut parts);
        self.state = parts.into();
        self.router = routes::routes(self.state.clone(), Some(self.demo.clone()));
    }

    /// The program with other randomness, to know beforehand what it will draw.
    pub fn draw_from(&mut self, random: Random) {
        self.change(|parts| parts.random = random);
    }

    /// The program with another configuration.
    pub fn configure(&mut self, change: impl FnOnce(&mut Config)) {
        self.change(|parts| {
            change(Arc::make_mut(&mut parts.config));
            parts.scanner = Scanner::new(&parts.config).unwrap();
        });
    }

    /// The program with a municipality's own look.
    pub fn wear(&mut self, theme: Theme) {
        self.change(|parts| {
            Arc::make_mut(&mut parts.site).look = Some(theme.look());
            parts.theme = Some(Arc::new(theme));
        });
    }

    /// The program with other registers.
    pub fn ask_elsewhere(&mut self, http: impl Fn(&str) -> Result<Http, String>) {
        let registers = OpenRegisters::with_http(&self.state.config, &self.clock, http).unwrap();
        self.change(|parts| parts.open_registers = Arc::new(registers));
    }

    /// Asks the program.
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        self.clock.advance(World::TICK);
        let (method, address) = (request.method().clone(), request.uri().to_string());
        Answer::read(&method, &address, self.router.clone().oneshot(request).await.unwrap()).await
    }

    /// Somebody who is not logged in.
    pub fn stranger(&self) -> Visitor<'_> {
        Visitor { world: self, cookie: None }
    }

    /// One of the demo's citizens.
    pub async fn citizen(&self, key: &str) -> Visitor<'_> {
        self.citizen_at(key, Level::Substantial).await
    }

    pub async fn citizen_at(&self, key: &str, level: Level) -> Visitor<'_> {
        self.visitor(self.session(key, level)).await
    }

    /// One of the demo's citizens, whose name no register told at the login.
    pub async fn nameless(&self, key: &str) -> Visitor<'_> {
        self.visitor(Session { name: None, ..self.session(key, Level::Substantial) }).await
    }

    fn session(&self, key: &str, level: Level) -> Session {
        let citizen = CITIZENS.iter().find(|citizen| citizen.key == key).unwrap();
        Session {
            role: Role::Citizen,
            person: self.person(key),
            pid: Some(citizen.pid.into()),
            name: Some(citizen.name.into()),
            level,
            groups: Vec::new(),
            subject: key.into(),
            id_token: String::new(),
            lang: Lang::Nb,
            ends: self.state.clock.now(),
        }
    }

    /// The index of a citizen in the database.
    pub fn person(&self, key: &str) -> String {
        let citizen = CITIZENS.iter().find(|citizen| citizen.key == key).unwrap();
        self.state.store.index(citizen.pid)
    }

    /// One of the demo's caseworkers.
    pub async fn employee(&self, key: &str) -> Visitor<'_> {
        let employee = EMPLOYEES.iter().find(|employee| employee.key == key).unwrap();
        self.visitor(Session {
            role: Role::Employee,
            person: self.state.store.index(&format!("demo {key}")),
            pid: None,
            name: Some(employee.name.into()),
            level: Level::Substantial,
            groups: employee.groups.iter().map(|group| (*group).to_owned()).collect(),
            subject: key.into(),
            id_token: String::new(),
            lang: Lang::Nb,
            ends: self.state.clock.now(),
        })
        .await
    }

    async fn visitor(&self, session: Session) -> Visitor<'_> {
        let cookie: HeaderValue = self.state.login.open(&session, None, "demo").await.unwrap();
        let cookie = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
        Visitor { world: self, cookie: Some(cookie) }
    }

    /// Writes a form's file anew and reads the folder again.
    pub fn publish(&self, key: &str, change: impl FnOnce(&str) -> String) {
        let file = self.forms.join(key).join("form.yaml");
        let before = std::fs::read_to_string(&file).unwrap();
        let after = change(&before);
        assert_ne!(before, after, "nothing was changed in {key}");
        std::fs::write(&file, after).unwrap();
        self.state.registry.reload().unwrap();
    }

    /// Puts a draft in the database as it stands; its id.
    pub async fn put_draft(&self, key: &str, form: &str, party: &Party, answers: &[u8]) -> String {
        let citizen = CITIZENS.iter().find(|citizen| citizen.key == key).unwrap();
        let about = About {
            actor_id: citizen.pid.into(),
            actor_name: Some(citizen.name.into()),
            actor_email: Some(format!("{key}@example.org")),
            party_kind: party.kind.word().into(),
            party_id: party.id.clone(),
            party_name: Some(party.name.clone()),
            fetched: BTreeMap::new(),
            down: Vec::new(),
        };
        let form = self.state.registry.live().forms.get(form).cloned().unwrap();
        let now = self.clock.now();
        let (id, now) = (self.state.random.id(now).parse().unwrap(), clock::text(now));
        let mut tx = self.state.store.begin().await.unwrap();
        Versions::keep(&form, &mut tx, &now).await.unwrap();
        let new = store::draft::New {
            id: &id,
            form_key: &form.key,
            version: &form.version,
            actor: &self.person(key),
            party: &tx.index(&party.id),
            lang: "nb",
            about: &serde_json::to_vec(&about).unwrap(),
            answers,
            now: &now,
            expires_on: "2026-12-24",
        };
        store::draft::create(&mut tx, new).await.unwrap();
        tx.commit().await.unwrap();
        id.to_string()
    }

    pub async fn draft(&self, id: &str) -> Option<store::draft::Draft> {
        let mut tx = self.state.store.read().await.unwrap();
        store::draft::find(&mut tx, &id.parse().unwrap()).await.unwrap()
    }

    /// What a draft holds, as typed.
    pub async fn inputs(&self, id: &str) -> Inputs {
        serde_json::from_slice(&self.draft(id).await.unwrap().answers).unwrap()
    }

    pub async fn case(&self, reference: &str) -> store::case::Case {
        let mut tx = self.state.store.read().await.unwrap();
        store::case::find(&mut tx, &reference.parse().unwrap()).await.unwrap().unwrap()
    }

    /// The kinds of a case's events, the oldest first.
    pub async fn history(&self, reference: &str) -> Vec<String> {
        let case = self.case(reference).await;
        let mut tx = self.state.store.read().await.unwrap();
        let events = store::event::list(&mut tx, &case.id).await.unwrap();
        events.into_iter().map(|event| event.kind).collect()
    }

    /// The mails that wait, the oldest first; taking them is sending them.
    pub async fn mails(&self) -> Vec<Letter> {
        let now = self.clock.now();
        let (now, lease) = (clock::text(now), clock::text(now + SignedDuration::from_mins(5)));
        let mut mails = Vec::new();
        loop {
            let mut tx = self.state.store.begin().await.unwrap();
            let claimed = store::delivery::claim(&mut tx, &now, &lease).await.unwrap();
            let Some(delivery) = claimed else { return mails };
            if delivery.kind == "reminder" {
                tx.commit().await.unwrap();
                reminder::look(&self.state, &delivery).await.unwrap();
                continue;
            }
            assert_eq!(delivery.kind, "mail");
            let letter: Letter = serde_json::from_slice(&delivery.payload).unwrap();
            assert_no_numbers("a mail", &format!("{letter:?}"));
            store::delivery::done(&mut tx, &delivery.id, &now).await.unwrap();
            tx.commit().await.unwrap();
            mails.push(letter);
        }
    }
}

/// What keeps forms from being published.
pub fn errors(live: &Live) -> Vec<Diagnostic> {
    live.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).cloned().collect()
}

impl Drop for World {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_no_numbers("the log", &self.log.text());
        }
    }
}
