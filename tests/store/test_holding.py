"""A home is used by processes that can see one another, and by no others at the same time."""

import contextlib
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from embed_core.store import HomeElsewhere, hold
from embed_core.store import holding as holding_module

pytest.importorskip("fcntl")
ROOT = Path(__file__).resolve().parents[2]
HOLDER = (
    "import sys, time\nfrom pathlib import Path\nfrom embed_core.store import hold\n"
    "kept = hold(Path(sys.argv[1]), around=sys.argv[2] or None)\nprint('held', flush=True)\ntime.sleep(600)"
)


@pytest.fixture
def elsewhere(tmp_path):
    """Let a process hold the home, which says that it is where we cannot see it."""
    started = []

    def start(around):
        process = subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path), around], cwd=ROOT, stdout=-1)
        started.append(process)
        assert process.stdout.readline() == b"held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def test_processes_that_see_one_another_share_a_home(tmp_path, elsewhere):
    elsewhere("")
    first, second = hold(tmp_path), hold(tmp_path)
    first.close()
    second.close()


def test_a_home_that_is_used_in_another_container_is_refused_with_its_folder(tmp_path, elsewhere):
    elsewhere("another container")
    with pytest.raises(HomeElsewhere) as caught:
        hold(tmp_path)
    assert caught.value.parameters["home"] == str(tmp_path)


def test_a_home_is_free_again_as_soon_as_the_last_process_elsewhere_is_killed(tmp_path, elsewhere):
    server, worker = elsewhere("another container"), elsewhere("another container")
    for process in (server, worker):
        with pytest.raises(HomeElsewhere):
            hold(tmp_path)
        process.send_signal(signal.SIGKILL)
        process.wait()
    hold(tmp_path).close()


def test_of_two_that_come_at_once_from_two_places_at_most_one_gets_the_home(tmp_path):
    for _ in range(50):
        kept, barrier = {}, threading.Barrier(2)

        def come(name, kept=kept, barrier=barrier):
            barrier.wait()
            with contextlib.suppress(HomeElsewhere):
                kept[name] = hold(tmp_path, around=name)

        threads = [threading.Thread(target=come, args=(name,)) for name in ("first", "second")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(kept) <= 1
        for holding in kept.values():
            holding.close()
    hold(tmp_path).close()


def test_a_home_that_cannot_be_written_is_not_refused_here_since_the_first_write_tells_why(tmp_path):
    (tmp_path / "file").touch()
    hold(tmp_path / "file" / "home").close()


@pytest.mark.skipif(not Path("/proc/self/ns/pid").exists(), reason="this system does not tell of containers")
def test_this_start_of_the_machine_and_this_container_are_told_apart():
    boot, numbers = holding_module.surroundings().split()
    assert len(boot) == 36
    assert numbers == str(Path("/proc/self/ns/pid").readlink())
