"""The files in deploy/ fit the program: its names, ports and limits; nobody runs as root, nothing is left open."""

import base64
import configparser
import hashlib
import importlib.util
import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from embed_core import settings
from embed_core.operations.askers import may_ask, networks

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"


def text(name):
    return (DEPLOY / name).read_text(encoding="utf-8")


def variables():
    """The environment names that the settings read."""
    return set(re.findall(r'"(EMBEDLAB_[A-Z_]+)"', Path(settings.__file__).read_text(encoding="utf-8")))


def steps():
    """The instructions of the container file, joined lines and comments aside: (instruction, rest)."""
    plain = re.sub(r"\\\n", " ", re.sub(r"^#.*\n", "", text("Containerfile"), flags=re.MULTILINE))
    return [tuple(line.split(maxsplit=1)) for line in plain.splitlines() if line.strip()]


def environment():
    told = " ".join(rest for word, rest in steps() if word == "ENV")
    return dict(re.findall(r"([A-Z_]+)=(\S+)", told))


def unit():
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str
    parser.read_string(text("embedding-lab.service"))
    return dict(parser["Service"])


def test_the_container_runs_for_a_user_of_its_own_from_the_last_stage_on():
    last = max(n for n, (word, _) in enumerate(steps()) if word == "FROM")
    words = [word for word, _ in steps()[last:]]
    assert dict(steps()[last:])["USER"] == "10001"
    assert words.index("USER") < words.index("CMD")
    assert words.count("USER") == 1


def test_every_stage_begins_with_one_pinned_slim_python():
    images = {rest.split()[0] for word, rest in steps() if word == "FROM"}
    (image,) = images
    assert re.fullmatch(r"docker\.io/library/python:3\.\d+-slim-[a-z]+", image)
    (least,) = re.findall(r'requires-python = ">=3\.(\d+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert int(image.split(":3.")[1].split("-")[0]) >= int(least)


def test_the_container_asks_the_health_of_the_port_that_it_serves():
    told = environment()
    (check,) = (rest for word, rest in steps() if word == "HEALTHCHECK")
    (exposed,) = (rest for word, rest in steps() if word == "EXPOSE")
    assert f"http://127.0.0.1:{exposed}/_stcore/health" in check
    assert told["STREAMLIT_SERVER_PORT"] == exposed
    assert told["STREAMLIT_SERVER_ADDRESS"] == "0.0.0.0"


def test_data_lies_on_the_volume_and_the_programs_own_folders_are_copied_whole():
    told = environment()
    (volume,) = (rest for word, rest in steps() if word == "VOLUME")
    assert told["EMBEDLAB_HOME"] == volume
    copied = {rest.split()[-2].removesuffix("/") for word, rest in steps() if word == "COPY"}
    assert {"app.py", "requirements-sign-in.txt", ".streamlit/config.toml", "assets", "embed_core", "pages"} <= copied
    let_in = set(re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE))
    packages = {"requirements.txt", "requirements-sign-in.txt"}
    assert let_in == {"app.py", *packages, ".streamlit/config.toml", "assets", "embed_core", "pages"}


def test_the_image_holds_what_signing_in_needs_and_no_secrets():
    (install,) = (rest for word, rest in steps() if word == "RUN" and "pip install" in rest)
    assert "-r /build/requirements-sign-in.txt" in install
    told = (ROOT / "requirements-sign-in.txt").read_text(encoding="utf-8")
    assert {"-r requirements.txt"} < set(told.splitlines()) and "Authlib" in told and "httpx" in told
    copied = [place for word, rest in steps() if word == "COPY" for place in rest.split()[:-1]]
    assert ".streamlit" not in copied and not any("secret" in place for place in copied)
    assert "secrets.toml" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_with_its_overlay_the_lab_has_its_secrets_and_reaches_the_provider():
    told = compose("sign-in.yaml")["services"]["lab"]
    assert told["volumes"] == ["./secrets.toml:/app/.streamlit/secrets.toml:ro"]
    assert set(told["networks"]) == {"inner", "outer"} <= set(compose()["networks"])
    assert dict(steps())["WORKDIR"] == "/app"


def test_with_its_overlay_the_lab_tells_its_metrics_on_the_inner_network_alone():
    told = compose("metrics.yaml")["services"]["lab"]
    assert set(told) == {"environment"}, "no port is opened"
    assert told["environment"]["EMBEDLAB_METRICS"] == "1"
    assert "lab" in told["environment"]["EMBEDLAB_HOSTS"].split(), "the name by which it is asked"
    default = re.search(r":-(.+)}", told["environment"]["EMBEDLAB_METRICS_FROM"])[1]
    allowed = networks(default)
    assert may_ask("172.18.0.5", {}, allowed) and may_ask("127.0.0.1", {}, allowed)
    assert not may_ask("172.18.0.2", {"x-forwarded-for": "203.0.113.9"}, allowed), "what Caddy passes on"
    assert not may_ask("203.0.113.9", {}, allowed)


NOT_PASSED_ON = {
    "EMBEDLAB_HOME": "the volume of the image",
    "EMBEDLAB_SAMPLES_DIR": "a folder of the host: it wants a volume of its own",
    "EMBEDLAB_IMPORT_DIR": "a folder of the host: it wants a volume of its own",
    "EMBEDLAB_METRICS": "deploy/metrics.yaml",
    "EMBEDLAB_METRICS_FROM": "deploy/metrics.yaml",
}
"""Settings that the compose file does not pass on, and why."""


def test_every_setting_reaches_the_container_with_its_default_or_is_named_as_one_that_does_not():
    told = compose()["services"]["lab"]["environment"]
    assert set(told) - {"STREAMLIT_BROWSER_SERVER_ADDRESS"} == variables() - set(NOT_PASSED_ON)
    source = Path(settings.__file__).read_text(encoding="utf-8")
    for name, default in re.findall(r'"(EMBEDLAB_[A-Z_]+)", default=(\d[\d_]*)', source):
        if name in told:
            assert re.fullmatch(r"\$\{(\w+):-(\d+)\}", told[name]).groups() == (name, default.replace("_", "")), name


@pytest.mark.parametrize(
    "name", ["Containerfile", "compose.yaml", "embedding-lab.service", "sign-in.yaml", "metrics.yaml"]
)
def test_only_variables_that_the_settings_read_are_set(name):
    compose_only = {"EMBEDLAB_HOST", "EMBEDLAB_UPSTREAM", "EMBEDLAB_MEMORY"}
    assert set(re.findall(r"EMBEDLAB_[A-Z_]+", text(name))) - compose_only <= variables()


def test_no_secret_stands_in_any_file():
    for path in DEPLOY.iterdir():
        assert not re.search(r"(?i)(password|secret|token|api_?key)\s*[:=]", path.read_text(encoding="utf-8")), (
            path.name
        )


def compose(name="compose.yaml"):
    yaml = pytest.importorskip("yaml")
    return yaml.safe_load(text(name))


def test_the_check_that_caddy_waits_for_stands_in_the_compose_file_itself():
    """An image that Podman makes has none: then nothing would ever be healthy."""
    told = compose()["services"]
    assert told["caddy"]["depends_on"] == {"lab": {"condition": "service_healthy"}}
    (check,) = (rest for word, rest in steps() if word == "HEALTHCHECK")
    assert told["lab"]["healthcheck"]["test"] == ["CMD", *json.loads(check.partition("CMD ")[2])]
    times = dict(re.findall(r"--([a-z-]+)=(\S+)", check))
    kept = {name.replace("_", "-"): str(value) for name, value in told["lab"]["healthcheck"].items() if name != "test"}
    assert kept == times


def test_both_containers_have_a_read_only_root_no_rights_and_a_limit_of_memory():
    told = compose()
    for service in told["services"].values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in service["security_opt"]
        assert "mem_limit" in service
    assert told["services"]["caddy"]["cap_add"] == ["NET_BIND_SERVICE"]
    assert "cap_add" not in told["services"]["lab"]


def test_the_lab_is_reached_through_caddy_alone_and_reaches_nobody():
    told = compose()
    lab, caddy = told["services"]["lab"], told["services"]["caddy"]
    assert "ports" not in lab
    assert lab["networks"] == ["inner"]
    assert told["networks"]["inner"] == {"internal": True}
    assert caddy["environment"]["EMBEDLAB_UPSTREAM"] == f"lab:{environment()['STREAMLIT_SERVER_PORT']}"
    assert lab["volumes"] == [f"data:{environment()['EMBEDLAB_HOME']}", "backups:/backups"]
    assert any(place.startswith("/tmp:") for place in lab["tmpfs"])
    assert "127.0.0.1" in lab["environment"]["EMBEDLAB_HOSTS"].split(), "the health check asks this name"


def test_the_unit_may_write_its_data_folder_alone():
    told = unit()
    assert told["ProtectSystem"] == "strict"
    assert told["ReadWritePaths"] == f"/var/lib/{told['StateDirectory']}"
    assert f"EMBEDLAB_HOME={told['ReadWritePaths']}" in text("embedding-lab.service")
    assert {told[name] for name in ("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "ProtectHome")} == {"yes"}
    assert told["CapabilityBoundingSet"] == ""
    assert told["User"] not in ("", "root")
    assert "ProcSubset" not in told, "workers are told apart by what this would hide"


def test_the_proxy_takes_uploads_a_little_larger_than_the_server_does():
    """Both are told by one variable; Caddy's has the same default, and what a form adds: .9 behind the number."""
    config = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    allowed = next(f.default for f in fields(settings.Settings) if f.name == "upload_limit") // 2**20
    assert f"maxUploadSize = {allowed}\n" in config
    assert f"max_size {{$EMBEDLAB_UPLOAD_MB:{allowed}}}.9MiB" in text("Caddyfile")
    services = compose()["services"]
    told = {services[name]["environment"]["EMBEDLAB_UPLOAD_MB"] for name in ("lab", "caddy")}
    assert told == {f"${{EMBEDLAB_UPLOAD_MB:-{allowed}}}"}


@pytest.mark.parametrize("megabytes", [1, 200, 512])
def test_streamlit_s_own_door_takes_what_the_program_takes(megabytes, tmp_path):
    from streamlit import config

    from pages.widgets.operating import Operating

    before = config.get_option("server.maxUploadSize")
    try:
        Operating(settings.Settings(home=tmp_path, upload_limit=megabytes * 2**20), lambda: None).bound_uploads()
        assert config.get_option("server.maxUploadSize") == megabytes + 1
    finally:
        config.set_option("server.maxUploadSize", before)


def test_the_proxy_hides_what_is_for_the_operator():
    (inner,) = re.findall(r"@inner path (.+)", text("Caddyfile"))
    assert {"/metrics", "/_stcore/metrics", "/_stcore/agent/*"} == set(inner.split())
    assert "respond @inner 404" in text("Caddyfile")


def test_the_policy_lets_one_inline_script_pass_which_is_streamlits_own():
    page = Path(importlib.util.find_spec("streamlit").origin).parent / "static" / "index.html"
    inline = re.findall(r"<script>(.*?)</script>", page.read_text(encoding="utf-8"), re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in inline}
    assert set(re.findall(r"'sha256-([^']+)'", text("Caddyfile"))) == hashes
    (scripts,) = re.findall(r"script-src ([^;]+);", text("Caddyfile"))
    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts


def test_every_variable_is_told_on_the_page_of_operations_in_both_languages():
    told = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    told_zh = (ROOT / "docs" / "operations.zh.md").read_text(encoding="utf-8")
    for name in sorted(variables()):
        assert name in told, name
        assert name in told_zh, name
    assert set(re.findall(r"EMBEDLAB_[A-Z_]+", told)) == set(re.findall(r"EMBEDLAB_[A-Z_]+", told_zh))


@pytest.mark.parametrize("page", ["operations.md", "operations.zh.md"])
def test_the_page_of_operations_tells_how_to_sign_in_with_the_packages_of_the_program_itself(page):
    told = (ROOT / "docs" / page).read_text(encoding="utf-8")
    installs = re.findall(r"^.*pip install .*$", told, re.MULTILINE)
    assert any("-r requirements-sign-in.txt" in line for line in installs)
    assert all(".venv/bin/pip" in line for line in installs if line.startswith(("sudo", "pip")))
    assert "COMPOSE_FILE=compose.yaml:sign-in.yaml" in told and (DEPLOY / "sign-in.yaml").is_file()


@pytest.mark.parametrize("page", ["operations.md", "operations.zh.md"])
def test_nightly_backups_that_are_old_go_once_a_new_one_is_made(page):
    lines = re.findall(r"^17 3 \* \* \* .*$", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.MULTILINE)
    for line, place in zip(lines, ("/var/backups/embedding-lab", "/backups"), strict=True):
        made, _, removed = line.partition(" && find ")
        assert f"backup {place}/$(date +\\%F).tar" in made
        assert re.fullmatch(rf"{place} -name ['\"]\*\.tar['\"] -mtime \+\d+ -delete'?", removed)


@pytest.mark.parametrize("page", ["operations.md", "operations.zh.md"])
def test_every_command_for_compose_is_given_where_it_finds_all_files_that_the_server_is_made_of(page):
    """With -f a command would leave out the others, signing in too; a name that is missing would be asked for."""
    told = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert "docker compose -f" not in told
    for line in re.findall(r"^printf '(EMBEDLAB_HOST=.*)' > \.env$", told, re.MULTILINE):
        files = dict(each.split("=") for each in line.split("\\n") if each)["COMPOSE_FILE"].split(":")
        assert files[0] == "compose.yaml" and all((DEPLOY / name).is_file() for name in files)
    assert ".env" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("page", ["operations.md", "operations.zh.md"])
def test_a_backup_in_a_container_lies_on_a_volume_that_its_user_may_write(page):
    told = (ROOT / "docs" / page).read_text(encoding="utf-8")
    places = set(re.findall(r"lab python -m embed_core\.operations (?:backup|restore) (/\w+)/", told))
    mounted = dict(volume.split(":")[::-1] for volume in compose()["services"]["lab"]["volumes"])
    assert places == {"/backups"} <= set(mounted)
    assert any(word == "RUN" and re.search(r"install -d -o lab .* /backups", rest) for word, rest in steps())


@pytest.mark.parametrize("page", ["operations.md", "operations.zh.md"])
def test_a_new_version_comes_only_when_no_process_of_the_old_one_is_left(page):
    lines = (ROOT / "docs" / page).read_text(encoding="utf-8").splitlines()
    end, install = (
        [n for n, line in enumerate(lines) if told in line]
        for told in ("pkill -u embedlab", "pip install -r requirements.txt")
    )
    assert end[0] > install[0] and any(at > end[0] for at in install), "the first is of the first day"
    assert unit()["KillMode"] == "process", "a mere stop leaves them"


def test_where_memory_runs_out_a_training_ends_and_the_server_goes_on():
    assert unit()["OOMPolicy"] == "continue"
    told = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    running, megabytes = (int(re.search(rf"{name}=(\d+)\\n", told)[1]) for name in ("RUNNING", "WORKER_MB"))
    assert running * megabytes < int(unit()["MemoryMax"].removesuffix("G")) * 1000
