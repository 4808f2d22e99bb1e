"""A server for many: what a browser's pages show of others, of what was shared, of rooms and limits."""

import shutil
from zipfile import ZipFile

import pytest

from embed_core.archive import parcels_of, write_archive
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.lessons import LESSONS
from embed_core.settings import settings_from
from pages.widgets import share_links, workspace
from pages.widgets.lesson_novel import WITH_TEXT
from pages.widgets.opening import PAGES
from pages.widgets.workspace import COOKIE, browser_of, workspace_of_key, workspace_of_person
from tests.pages.conftest import words_of
from tests.recipe_lines import run

KEYS = {"anna": "a" * 32, "bert": "b" * 32}
say = say_in("en")


@pytest.fixture
def many(prepared_home, tmp_path):
    """The operator's lab of a server for many, with the built-in models of the home that has them."""
    home = tmp_path / "home"
    for folder in ("models", "corpora"):
        shutil.copytree(
            prepared_home / folder, home / folder, ignore=lambda at, names: [n for n in names if n[1] == "-"]
        )
    values = {"EMBEDLAB_HOME": str(home), "EMBEDLAB_MODE": "server", "EMBEDLAB_SPARE": "0", "EMBEDLAB_MODELS": "3"}
    return Lab(settings_from(values))


@pytest.fixture
def people(many):
    """The labs of two browsers, each of which has a model that is its own copy of a built-in one."""
    found = {who: many.for_workspace(workspace_of_key(key)) for who, key in KEYS.items()}
    made = {who: lab.store.models.copy("teaching-en", name=f"model of {who}") for who, lab in found.items()}
    return {who: (lab, made[who]) for who, lab in found.items()}


@pytest.fixture
def as_one(visit, many, monkeypatch):
    """Open a page in somebody's browser: `as_one("anna", "models")`."""
    from pages.widgets.opening import open_lab

    def go(who, page, **choices):
        monkeypatch.setenv("EMBEDLAB_HOME", str(many.store.home))
        monkeypatch.setenv("EMBEDLAB_MODE", "server")
        monkeypatch.setenv("EMBEDLAB_MODELS", "3")
        open_lab.clear()
        monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", {COOKIE: KEYS[who]})
        return visit(page, **choices)

    yield go
    open_lab.clear()


def texts(app):
    kinds = ("subheader", "markdown", "caption", "info", "warning", "error", "code")
    return "\n".join(str(each.value) for kind in kinds for each in app.get(kind))


def opened(app, key):
    app.session_state[key] = True
    return app.run()


def test_the_list_of_models_holds_one_s_own_and_the_built_in_ones(as_one, people):
    text = texts(as_one("anna", "models"))
    assert "model of anna" in text and "model of bert" not in text and "Teaching model" in text


@pytest.mark.parametrize("page", ["map", "cosine", "analogy", "compare"])
def test_another_s_model_in_the_address_is_answered_like_one_that_never_was(page, as_one, people):
    _, card = people["bert"]
    words = {"kind": "words"} if page == "cosine" else {}
    foreign, never = (texts(as_one("anna", page, model=id, **words)) for id in (card.id, "m-000000000000"))
    plain = [text.replace("\\", "") for text in (foreign, never)]  # a hyphen is escaped where a digit follows
    assert plain[0].replace(card.id, "m-000000000000") == plain[1]
    assert "There is no model" in never


def test_a_model_is_shared_from_its_row_and_the_link_is_shown_once(as_one, people):
    lab, card = people["anna"]
    app = opened(as_one("anna", "models"), f"share {card.id}")
    app.button(key=f"make link {card.id}").click().run()
    assert not app.exception
    link = next(each.value for each in app.code if "/lab/share/" in each.value)
    code = share_links.code_in(link)
    share = people["bert"][0].accept(code)
    assert share.models == (card.id,)
    assert code not in texts(as_one("anna", "models"))
    assert not any(code in str(app.query_params[name]) for name in app.query_params)
    lab.withdraw(share.key)


def test_a_link_is_put_in_by_the_page_that_it_leads_to_and_tells_what_was_shared(as_one, people):
    code, _ = people["anna"][0].share(people["anna"][1].id)
    share_links.parked.put(browser_of(KEYS["bert"]), code)
    app = as_one("bert", "home")
    assert "“model of anna” was shared with you" in texts(app)
    assert not any(code in str(app.query_params[name]) for name in app.query_params)
    app.button(key="map of shared").click().run()
    assert not app.exception
    assert "model of anna (shared)" in str([box.options for box in app.selectbox])


def test_a_link_to_a_view_opens_the_view(as_one, people):
    lab, card = people["anna"]
    code, _ = lab.share(card.id, page="cosine", choices={"model": card.id, "kind": "words"})
    share_links.parked.put(browser_of(KEYS["bert"]), code)
    app = as_one("bert", "home")
    assert not app.exception
    assert app.title[0].value == say("cosine-title")
    assert "was shared with you" in texts(app)


def test_a_link_that_led_to_signing_in_is_put_in_afterwards(as_one, people, monkeypatch):
    code, _ = people["anna"][0].share(people["anna"][1].id)
    share_links.parked.put(browser_of(KEYS["bert"]), code)
    keys = {COOKIE: "c" * 32, workspace.BEFORE: KEYS["bert"]}
    app = as_one("bert", "about")
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", keys)
    share_links.parked.put(browser_of(KEYS["bert"]), code)
    assert "was shared with you" in texts(app.run())


def test_a_code_that_opens_nothing_says_so(as_one, people):
    share_links.parked.put(browser_of(KEYS["bert"]), "0" * 26)
    assert "This code opens nothing" in texts(as_one("bert", "home"))
    assert "This code opens nothing" not in texts(as_one("bert", "home"))


def test_what_was_shared_is_listed_copied_and_struck(as_one, people):
    anna, card = people["anna"]
    bert, _ = people["bert"]
    code, share = anna.share(card.id)
    app = opened(as_one("bert", "models"), "people")
    app.text_input(key="share code typed").set_value(f"http://somewhere/lab/share/{code}")
    next(button for button in app.button if button.label == say("share-open")).click().run()
    assert not app.exception
    app.button(key=f"copy {card.id}").click().run()
    assert {each.name for each in bert.models() if each.own} == {"model of bert", "model of anna"}
    anna.withdraw(share.key)
    app = opened(as_one("bert", "models"), "people")
    assert "model of anna: no longer shared" in texts(app)
    app.button(key=f"strike {share.key}").click().run()
    assert bert.shared_with_me() == ()


def test_a_name_that_holds_a_picture_stays_a_name_for_whoever_copies_the_model(as_one, people):
    anna, card = people["anna"]
    named = anna.store.models.rename(card.id, "![x](https://evil.example/p.png)")
    people["bert"][0].accept(anna.share(named.id)[0])
    app = as_one("bert", "models")
    app.button(key=f"copy {card.id}").click().run()
    (toast,) = (each.value for each in app.toast)
    assert "evil.example" not in toast and r"\!\[x\]" in toast  # an escaped dot stands between
    assert "![x]" not in texts(app)


def test_a_note_of_one_s_own_is_written_and_shown_letter_by_letter_and_no_reader_sees_it(as_one, people):
    anna, card = people["anna"]
    app = opened(as_one("anna", "models"), f"more {card.id}")
    app.text_area(key=f"note {card.id}").set_value("for the **thesis**\nsecond try")
    app.text_input(key=f"name {card.id}").set_value("better name")
    next(each for each in app.button if each.label == say("rename-do")).click().run()
    assert not app.exception
    kept = anna.store.models.card(card.id)
    assert (kept.name, kept.note) == ("better name", "for the **thesis**\nsecond try")
    assert "for the \\*\\*thesis\\*\\*  \nsecond try" in texts(app)
    people["bert"][0].accept(anna.share(card.id)[0])
    text = texts(as_one("bert", "models"))
    assert "better name" in text and "thesis" not in text
    assert people["bert"][0].take_copy(people["bert"][0].store.models.card(card.id)).note == ""


def test_a_row_of_a_model_has_few_buttons_until_more_is_opened(as_one, people):
    _, card = people["anna"]
    app = as_one("anna", "models")
    shown = [each.key for each in app.button if each.key and each.key.endswith(card.id)]
    assert shown == [f"{name} {card.id}" for name in ("map", "compare", "health", "evaluate")]
    app = opened(app, f"more {card.id}")
    assert f"delete {card.id}" in [each.key for each in app.button]
    assert "note m-" not in [each.key for each in opened(app, "more teaching-en").text_area]


def test_the_owner_sees_what_is_shared_and_ends_it(as_one, people):
    anna, card = people["anna"]
    _, share = anna.share(card.id)
    app = opened(as_one("anna", "models"), "people")
    assert "without the sentences" in texts(app)
    app.button(key=f"withdraw {share.key}").click().run()
    assert anna.shared_by_me() == ()


def test_a_share_of_what_lies_in_the_bin_stays_on_the_list_and_coming_back_says_so(as_one, people):
    anna, card = people["anna"]
    _, share = anna.share(card.id)
    opened(as_one("anna", "models"), f"more {card.id}").button(key=f"delete {card.id}").click().run()
    app = opened(as_one("anna", "models"), "people")
    assert "In the bin: model of anna" in texts(app)
    app.button(key=f"restore {card.id}").click().run()
    assert not app.exception
    assert ["model of anna" in each.value for each in app.toast] == [True]
    app = opened(as_one("anna", "models"), "people")
    app.button(key=f"withdraw {share.key}").click().run()
    assert anna.shared_by_me() == ()


def test_a_student_joins_a_room_the_lecturer_sees_the_models_and_the_student_leaves(as_one, people):
    (anna, _), (bert, card) = people["anna"], people["bert"]
    app = opened(as_one("anna", "models", people="rooms"), "people")
    app.text_input(key="room title").set_value("Seminar")
    next(button for button in app.button if button.label == say("room-make-do")).click().run()
    room = anna.my_rooms()[0]
    assert f"{room.code[:4]}-{room.code[4:]}" in texts(app)
    app = opened(as_one("bert", "models", people="rooms"), "people")
    app.text_input(key="room code").set_value(room.code)
    app.text_input(key="room name").set_value("小明")
    next(button for button in app.button if button.label == say("room-join-do")).click().run()
    assert "You are there as 小明" in texts(app)
    app = opened(as_one("anna", "models", people="rooms"), "people")
    assert "one student, one model" in texts(app)
    assert app.dataframe[0].value[say("room-column-student")].tolist() == ["小明"]
    assert app.dataframe[0].value[say("room-column-corpus")].tolist() == [say("synthetic-short")]
    assert "model of bert" not in [each.label for each in app.expander]
    app.multiselect(key=f"picked in {room.id}").set_value([card.id]).run()
    app.button(key=f"open from {room.id}").click().run()
    assert not app.exception
    assert app.selectbox[0].value == card.id
    app = opened(as_one("bert", "models", people="rooms"), "people")
    app.button(key=f"leave {room.id}").click().run()
    assert bert.joined_rooms() == () and anna.room_models(room.id) == ()


def test_a_wrong_code_of_a_room_is_told(as_one, people):
    app = opened(as_one("bert", "models", people="rooms"), "people")
    app.text_input(key="room code").set_value("aaaa-aaaa")
    app.text_input(key="room name").set_value("小明")
    next(button for button in app.button if button.label == say("room-join-do")).click().run()
    assert "No room has this code" in texts(app)


def test_the_limits_are_told_with_what_is_used_of_them(as_one, people):
    app = opened(as_one("anna", "models"), "storage")
    table = next(each.value for each in app.table if say("limits-column-most") in each.value)
    told = dict(zip(table[say("limits-column-what")], table[say("limits-column-most")]))
    used = dict(zip(table[say("limits-column-what")], table[say("limits-column-used")]))
    assert (used[say("limits-models")], told[say("limits-models")]) == ("1", "3")
    assert told[say("limits-upload")] == "200 MB" and told[say("limits-seconds")] == "60 min"
    assert "forget uploads" not in [button.key for button in app.button]
    anna = people["anna"][0]
    anna.stage([("a.txt", b"a" * 5_000_000)])
    app.run()
    button = app.button(key="forget uploads")
    assert button.label == "Forget uploads (5 MB)"
    button.click().run()
    assert not app.exception and anna.store.uploads.all() == ()


def test_the_page_about_the_program_tells_every_limit(as_one, people):
    table = next(each.value for each in as_one("anna", "about").table if say("limits-column-most") in each.value)
    told = set(table[say("limits-column-what")])
    names = ("storage", "models", "waiting", "upload", "seconds", "job-seconds", "memory")
    assert told == {say(f"limits-{name}") for name in names}


def test_one_who_has_all_models_allowed_is_told_before_a_training_begins(as_one, people):
    anna, card = people["anna"]
    for _ in range(2):
        anna.take_copy(card)
    app = as_one("anna", "train", corpus="teaching-en")
    assert "You have 3 models" in texts(app) and "3 is the limit" in texts(app)
    assert "start-training" not in [button.key for button in app.button]


def test_a_view_of_one_s_own_model_offers_a_link_with_access(as_one, people):
    anna, card = people["anna"]
    app = opened(as_one("anna", "map", model=card.id), "share")
    assert "This view shows what only you can see: model of anna" in texts(app)
    app.button(key="share view").click().run()
    share = anna.shared_by_me()[0].share
    assert (share.models, share.page, share.choices["model"]) == ((card.id,), "map", card.id)
    assert any("/lab/share/" in each.value for each in app.code)
    assert "?" in next(each.value for each in opened(as_one("anna", "map", model="teaching-en"), "share").code)


def test_a_view_of_one_s_own_corpus_is_shared_opened_listed_and_ended(as_one, people):
    (anna, _), (bert, _) = people["anna"], people["bert"]
    corpus = anna.store.corpora.copy("teaching-en", name="text of anna")
    view = {"task": "look", "corpus": corpus.id, "view": "concordance", "look": "king"}
    app = opened(as_one("anna", "corpus", **view), "share")
    assert "This view shows a text that only you can see: text of anna" in texts(app)
    app.button(key="share view").click().run()
    assert not app.exception
    code = share_links.code_in(next(each.value for each in app.code if "/lab/share/" in each.value))
    (given,) = anna.shared_by_me()
    assert (given.share.models, given.corpora, given.share.page) == ((), ("text of anna",), "corpus")
    share_links.parked.put(browser_of(KEYS["bert"]), code)
    app = as_one("bert", "home")
    assert not app.exception
    assert app.title[0].value == say("corpus-title")
    assert "The text “text of anna” was shared with you" in texts(app)
    assert bert.concordance(corpus.id, "king").total > 0 and bert.originals(corpus.id) == ()
    app = opened(as_one("bert", "models"), "people")
    assert "text of anna: the text" in texts(app)
    app.button(key=f"received map {given.share.key}").click().run()
    assert not app.exception and app.title[0].value == say("corpus-title")
    app = opened(as_one("anna", "models"), "people")
    assert "The text “text of anna”" in texts(app)
    app.button(key=f"withdraw {given.share.key}").click().run()
    with pytest.raises(Exception, match="identifier"):
        bert.corpus(corpus.id)
    assert "?" in next(
        each.value for each in opened(as_one("anna", "corpus", task="look", corpus="teaching-en"), "share").code
    )


def test_a_shared_view_of_the_first_page_keeps_its_choices(as_one, people):
    lab, card = people["anna"]
    code, _ = lab.share(card.id, page="home", choices={"model": card.id})
    share_links.parked.put(browser_of(KEYS["bert"]), code)
    app = as_one("bert", "home")
    assert not app.exception
    assert card.id in app.query_params["model"]


def test_a_bookmark_of_a_student_s_model_opens_while_the_student_is_in_the_room(as_one, people):
    (anna, _), (bert, card) = people["anna"], people["bert"]
    room = anna.make_room_for_students("Seminar")
    bert.join_room(room.code, name="小明")
    kept = anna.keep_bookmark(card.id, {"model": card.id}, name="homework")
    gone = say("bookmark-model-gone")
    app = as_one("anna", "map", model="teaching-en")
    assert gone not in texts(app) and not app.button(key=f"open {kept.id}").disabled
    bert.leave_room(room.id)
    app = as_one("anna", "map", model="teaching-en")
    assert gone in texts(app) and app.button(key=f"open {kept.id}").disabled


def test_a_lecturer_is_told_that_the_novel_of_a_lesson_is_not_part_of_its_link(as_one, people, monkeypatch):
    anna, _ = people["anna"]
    corpus = anna.store.corpora.copy("teaching-en", name="novel")
    told = say("learn-share-novel")
    assert told not in texts(as_one("anna", "learn", lesson="4"))
    monkeypatch.setattr("embed_core.lab.Lab.novel", lambda lab: corpus.id)
    with_text = [n + 1 for n, id in enumerate(LESSONS) if id in WITH_TEXT]
    assert told in texts(as_one("anna", "learn", lesson=str(with_text[0])))
    monkeypatch.setattr("embed_core.lab.Lab.novel", lambda lab: "teaching-en")
    assert told not in texts(as_one("anna", "learn", lesson=str(with_text[0])))


def test_who_signed_in_is_offered_what_the_browser_made_before(as_one, people, monkeypatch):
    anna, card = people["anna"]
    monkeypatch.setattr(workspace, "_person", lambda: ("f" * 32, "f" * 16))
    app = as_one("anna", "models")
    assert "model of anna" not in texts(app)
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", {workspace.BEFORE: KEYS["anna"]})
    app.run()
    assert "this browser made one model or corpus" in texts(app)
    app.button(key="take-along-do").click().run()
    assert "model of anna" in texts(app)
    with pytest.raises(Exception, match="identifier"):
        anna.model(card.id)


def test_what_has_no_place_after_signing_in_is_said_to_stay(as_one, people, many, monkeypatch):
    signed = many.for_workspace("f" * 32)
    for _ in range(3):
        signed.store.models.copy("teaching-en", name="mine")
    monkeypatch.setattr(workspace, "_person", lambda: ("f" * 32, "f" * 16))
    app = as_one("anna", "models")
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", {workspace.BEFORE: KEYS["anna"]})
    app.run()
    app.button(key="take-along-do").click().run()
    assert not app.exception
    assert "One model or corpus did not fit" in texts(app) and "model of anna" not in texts(app)


def test_where_people_have_to_sign_in_nobody_else_sees_a_page(as_one, people, monkeypatch):
    monkeypatch.setenv("EMBEDLAB_ANONYMOUS", "0")
    app = as_one("anna", "models")
    assert texts(app).count("\n") == 1 and "This server is for people who sign in" in texts(app)
    signed = {"is_logged_in": True, "iss": "https://a", "sub": "1"}
    monkeypatch.setattr("streamlit.user_info.UserInfoProxy.to_dict", lambda _: signed)
    assert "Teaching model" in texts(as_one("anna", "models"))


def test_alone_nothing_of_all_this_is_shown(visit):
    app = visit("models")
    assert say("people-title") not in [each.label for each in app.expander]
    assert "share code typed" not in [each.key for each in app.text_input]


@pytest.mark.parametrize("page", ["models", "map"])
def test_what_comes_back_where_others_have_taken_its_place_says_why_it_does_not(page, as_one, people):
    anna, card = people["anna"]
    for _ in range(2):
        anna.take_copy(card)
    app = as_one("anna", page, model=card.id)
    if page == "models":
        opened(app, f"more {card.id}").button(key=f"delete {card.id}").click().run()
    else:
        anna.delete(card)
        app.run()
    anna.take_copy(anna.models()[0])
    app.button(key="undo" if page == "models" else f"bring back {card.id}").click().run()
    assert not app.exception
    assert "3 is the limit" in texts(app)
    assert [item.id for item in anna.binned()] == [card.id]


@pytest.mark.parametrize(
    ("page", "choices"), [("cosine", {"kind": "words", "a": "king", "b": "queen"}), ("analogy", {})]
)
def test_the_lines_of_python_do_not_tell_where_the_server_keeps_its_data(page, choices, as_one, people, many):
    app = as_one("anna", page, model=people["anna"][1].id, **choices)
    lines = [each.value for each in app.code if "ec.open_model(" in each.value]
    assert lines and all("'home/models/m-" in each and str(many.store.home) not in each for each in lines)


FOLDED = {
    "map": ("tsne lesson", "belief words", "details map"),
    "corpus": ("storage",),
    "models": ("archives", "storage", "bring", "people"),
    "cosine": ("picture twin",),
    "compare": ("more models", "by frequency", "only in one"),
}
ASKED = {
    "map": {"method": "pca"},
    "cosine": {"kind": "words", "a": "king", "b": "queen"},
    "compare": {"word": "king"},
}


@pytest.mark.parametrize("page", PAGES)
def test_no_page_of_a_server_tells_in_which_folder_its_data_lies(page, as_one, people, many):
    lab, card = people["anna"]
    text = lab.store.corpora.copy("teaching-en", name="a text")
    asked = ASKED.get(page, {}) | {"model": card.id, "corpus": text.id, "other": "teaching-en"}
    app = as_one("anna", page, **asked)
    for key in (*FOLDED.get(page, ()), f"export formats {card.id}"):
        app.session_state[key] = True
    app.run()
    assert not app.exception
    assert str(many.store.home) not in words_of(app)


def unpacked(lab, folder, **what):
    """Pack things of one's own, and unpack the file as any program would."""
    file = folder / "mine.zip"
    with file.open("wb") as out:
        write_archive(out, parcels_of(lab.store, **what), moment="2026-01-01T00:00:00+00:00")
    with ZipFile(file) as archive:
        archive.extractall(folder / "home")


@pytest.mark.parametrize(
    ("page", "choices"),
    [
        ("cosine", {"kind": "words", "a": "king", "b": "queen"}),
        ("analogy", {}),
        ("corpus", {"word": "king"}),
        ("train", {}),
    ],
)
def test_the_lines_of_a_server_run_beside_what_was_packed_there(page, choices, as_one, people, tmp_path, monkeypatch):
    lab, card = people["anna"]
    text = lab.store.corpora.copy("teaching-en", name="a text")
    app = as_one("anna", page, model=card.id, corpus=text.id, **choices)
    lines = [each.value for each in app.code if "ec.open_" in each.value and ".train(" not in each.value]
    opening = [line for each in app.code for line in each.value.splitlines() if "ec.open_" in line]
    assert opening and say("details-python-many") in words_of(app)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    unpacked(lab, tmp_path / "elsewhere", models=[card.id], corpora=[text.id])
    for each in (*lines, "\n".join(("import embed_core as ec", *opening))):
        run(each)


@pytest.mark.parametrize("signed", [False, True])
def test_a_look_at_a_page_is_noted_once_for_who_may_look(signed, as_one, many, monkeypatch):
    who = {"is_logged_in": True, "iss": "https://a", "sub": "1"} if signed else {"is_logged_in": False}
    monkeypatch.setattr("streamlit.user_info.UserInfoProxy.to_dict", lambda _: who)
    mine = workspace_of_person("https://a", "1") if signed else workspace_of_key(KEYS["anna"])
    as_one("anna", "home")
    (found,) = many.store.visits.all()
    assert found[0] == mine and found[1].signed is signed
    many.store.visits.place(mine).unlink()
    monkeypatch.setenv("EMBEDLAB_ANONYMOUS", "0")
    as_one("anna", "home")
    assert [each for each, _ in many.store.visits.all()] == ([mine] if signed else [])


@pytest.mark.parametrize(
    ("can", "logged_in", "guest"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_a_guest_is_who_could_sign_in_and_has_not(can, logged_in, guest, as_one, monkeypatch):
    """Where nobody can sign in, nothing is kept back for anybody."""
    from pages.widgets import opening, sign_in

    seen = []
    real = Lab.for_workspace
    monkeypatch.setattr(Lab, "for_workspace", lambda lab, who, **more: seen.append(more) or real(lab, who, **more))
    monkeypatch.setattr(sign_in, "can_sign_in", lambda: can)
    monkeypatch.setattr(opening, "offer_sign_in", lambda say: None)
    who = {"is_logged_in": logged_in, "iss": "https://a", "sub": "1"}
    monkeypatch.setattr("streamlit.user_info.UserInfoProxy.to_dict", lambda _: who)
    as_one("anna", "home")
    assert {"guest": guest} in seen and {"guest": not guest} not in seen
