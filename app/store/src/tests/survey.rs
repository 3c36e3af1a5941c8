use super::{NOW, Scratch};
use crate::{
    case::mark_surveyed,
    survey::{Response, list, respond},
};

fn response<'a>(survey: &'a str, service: &'a str, month: &'a str, answers: &'a str) -> Response<'a> {
    Response { survey, version: "v1", service, month, answers }
}

#[tokio::test]
async fn responses_are_listed_by_survey_and_service() {
    let scratch = Scratch::new().await;
    let mut tx = scratch.begin().await;
    for (survey, service, month, answers) in [
        ("etter", "ledsagerbevis", "2026-12", "{\"tall\":1}"),
        ("etter", "ledsagerbevis", "2026-11", "{\"tall\":2}"),
        ("etter", "barnehage", "2026-11", "{\"tall\":3}"),
        ("annen", "ledsagerbevis", "2026-11", "{\"tall\":4}"),
    ] {
        respond(&mut tx, &response(survey, service, month, answers)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut tx = scratch.read().await;
    assert_eq!(list(&mut tx, "etter", "ledsagerbevis").await.unwrap(), ["{\"tall\":2}", "{\"tall\":1}"]);
    assert_eq!(list(&mut tx, "etter", "barnehage").await.unwrap(), ["{\"tall\":3}"]);
    assert!(list(&mut tx, "etter", "unknown").await.unwrap().is_empty());
}

/// Neither by a column, nor by a time both rows hold, nor by an id that sorts as they were made.
#[tokio::test]
async fn nothing_links_a_response_to_who_gave_it() {
    let scratch = Scratch::new().await;
    for number in 0..8 {
        let case = scratch.case_of("ola", "kari", "fritid", NOW).await;
        let mut tx = scratch.begin().await;
        assert!(mark_surveyed(&mut tx, &case, NOW).await.unwrap());
        let answers = format!("{{\"nummer\":{number}}}");
        respond(&mut tx, &response("etter", "ledsagerbevis", "2026-11", &answers)).await.unwrap();
        tx.commit().await.unwrap();
    }
    let columns = if scratch.is_sqlite() {
        "SELECT name FROM pragma_table_info('survey_response') ORDER BY name"
    } else {
        "SELECT CAST(column_name AS TEXT) FROM information_schema.columns \
         WHERE table_name = 'survey_response' AND table_schema = current_schema() ORDER BY 1"
    };
    assert_eq!(scratch.texts(columns).await, ["answers", "id", "month", "service", "survey", "version"]);

    let ids = scratch.texts("SELECT id FROM survey_response ORDER BY answers").await;
    assert!(ids.iter().all(|id| uuid::Uuid::try_parse(id).unwrap().get_version_num() == 4), "{ids:?}");
    assert!(!ids.is_sorted(), "an order that tells who came first: {ids:?}");
    assert_eq!(scratch.texts("SELECT DISTINCT month FROM survey_response").await, ["2026-11"]);
    assert_eq!(scratch.texts("SELECT DISTINCT surveyed_at FROM case_file").await, ["2026-11"]);
}
