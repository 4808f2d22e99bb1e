"""What the environment says of an installation, and what is made of it where it cannot be meant."""

import logging

import pytest

from embed_core.settings import Settings, cores, settings_from


def read(**values):
    return settings_from({"EMBEDLAB_HOME": "/data/lab"} | values)


def test_what_nobody_set_has_its_default():
    found = read()
    assert (found.running, found.per_workspace, found.spare) == (1, 10, True)
    assert read(EMBEDLAB_RUNNING=" ", EMBEDLAB_JOBS_PER_WORKSPACE="", EMBEDLAB_SPARE="") == found
    assert found == Settings(home=found.home)


def test_no_more_jobs_run_at_once_than_the_machine_has_cores_and_the_log_tells(caplog):
    assert read(EMBEDLAB_RUNNING="100000").running == cores()
    assert "EMBEDLAB_RUNNING=100000" in caplog.text
    caplog.clear()
    assert read(EMBEDLAB_RUNNING=str(cores())).running == cores()
    assert caplog.text == ""


@pytest.mark.parametrize(("text", "found"), [("0", 1), ("-3", 1), ("many", 1), ("1.5", 1), (" 1 ", 1)])
def test_a_number_that_cannot_be_meant_does_not_keep_the_program_from_starting(text, found, caplog):
    caplog.set_level(logging.WARNING)
    assert read(EMBEDLAB_RUNNING=text).running == found
    assert bool(caplog.text) == (text != " 1 ")


def test_the_mode_is_alone_unless_it_is_said_and_a_slip_of_the_pen_hides_rather_than_shows(caplog):
    assert read().mode == "alone" and not read().many
    assert read(EMBEDLAB_MODE=" Server ").many
    assert caplog.text == ""
    assert read(EMBEDLAB_MODE="sever").many
    assert "EMBEDLAB_MODE" in caplog.text


def test_the_limits_of_each_workspace_can_be_set_and_nought_is_none():
    told = {"STORAGE_MB": "5", "MODELS": "0", "TRAINING_SECONDS": "60", "WORKER_MB": "1000", "UPLOAD_MB": "7"}
    told |= {"JOB_SECONDS": "90"}
    found = read(**{f"EMBEDLAB_{name}": value for name, value in told.items()}, EMBEDLAB_SHOW_HOUSE="1")
    assert (found.storage_limit, found.models_limit, found.training_seconds) == (5_000_000, 0, 60)
    assert (found.worker_memory, found.upload_limit, found.show_house) == (10**9, 7 * 2**20, True)
    assert (found.job_seconds, read().job_seconds) == (90, 3600)


def test_the_limit_of_a_workspace_and_the_spare_worker_can_be_set():
    found = read(EMBEDLAB_JOBS_PER_WORKSPACE="3", EMBEDLAB_SPARE="0")
    assert (found.per_workspace, found.spare) == (3, False)


def test_what_an_operator_sets_is_read_and_what_cannot_be_meant_is_the_default(caplog):
    found = read(EMBEDLAB_LOG="JSON", EMBEDLAB_METRICS="1", EMBEDLAB_METRICS_FROM="10.0.0.0/8", EMBEDLAB_HOSTS="a b")
    assert (found.log, found.metrics, found.metrics_from, found.hosts) == ("json", True, "10.0.0.0/8", "a b")
    assert (read().log, read().metrics, read().hosts) == ("", False, "")
    assert read().metrics_from == "127.0.0.0/8 ::1/128"
    assert read(EMBEDLAB_LOG="xml").log == ""
    assert "EMBEDLAB_LOG" in caplog.text
