"""The limit of a container or a service bounds what a run may take; what files left in memory is given back."""

import pytest

from embed_core.jobs import control_group, room_left
from embed_core.jobs.control_group import memory_left

GB = 1 << 30


@pytest.fixture
def groups(tmp_path, monkeypatch):
    """Give a tree of groups in which this process is in lab.service, and what writes one of their files."""
    monkeypatch.setattr(control_group, "ROOT", tmp_path / "cgroup")
    monkeypatch.setattr(control_group, "MEMBER", tmp_path / "member")
    (tmp_path / "member").write_text("0::/system.slice/lab.service\n")

    def write(group, most, used, **stat):
        folder = tmp_path / "cgroup" / group
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "memory.max").write_text(f"{most}\n")
        (folder / "memory.current").write_text(f"{used}\n")
        (folder / "memory.stat").write_text("".join(f"{name} {value}\n" for name, value in stat.items()))

    return write


def test_without_groups_or_limits_there_is_nothing_to_tell(groups):
    assert memory_left() is None
    groups("system.slice/lab.service", "max", GB)
    assert memory_left() is None


def test_the_limit_of_the_service_counts_and_not_the_root_s_alone(groups, store):
    groups("system.slice/lab.service", 6 * GB, 2 * GB, anon=2 * GB)
    assert memory_left() == 4 * GB
    groups("system.slice/lab.service", 3000, 2000)
    assert room_left(store).memory == 1000


def test_a_limit_further_out_counts_where_it_leaves_less(groups):
    groups("system.slice/lab.service", 6 * GB, 1 * GB)
    groups("system.slice", 4 * GB, 3 * GB)
    assert memory_left() == 1 * GB


def test_in_a_container_the_group_is_the_root(groups, tmp_path):
    (tmp_path / "member").write_text("0::/\n")
    groups("", 6 * GB, 2 * GB)
    assert memory_left() == 4 * GB


def test_what_files_have_left_in_memory_is_not_taken(groups):
    groups("", 6 * GB, 6 * GB, anon=GB // 2, file=5 * GB, inactive_file=4 * GB, active_file=GB, shmem=0)
    assert memory_left() == 5 * GB


def test_what_has_still_to_be_written_and_what_lies_in_memory_alone_is_taken(groups):
    groups("", 6 * GB, 5 * GB, file=4 * GB, shmem=GB, inactive_file=3 * GB, file_dirty=GB, file_writeback=GB)
    assert memory_left() == 2 * GB


def test_more_taken_than_allowed_leaves_nothing(groups):
    groups("", 1000, 2000)
    assert memory_left() == 0


@pytest.mark.parametrize("name", ["memory.max", "memory.current"])
def test_a_file_that_cannot_be_read_is_as_no_limit(groups, tmp_path, name):
    groups("", 1000, 10)
    (tmp_path / "cgroup" / name).write_text("?")
    assert memory_left() is None
    (tmp_path / "cgroup" / name).unlink()
    assert memory_left() is None


def test_without_what_it_is_made_of_all_that_is_used_is_taken(groups, tmp_path):
    groups("", 1000, 400, inactive_file=300)
    (tmp_path / "cgroup" / "memory.stat").write_text("inactive_file\n")
    assert memory_left() == 600


@pytest.mark.parametrize("told", ["", "0::/../../etc\n", "4:memory:/old\n"])
def test_a_place_that_cannot_be_seen_leaves_the_root(groups, tmp_path, told):
    (tmp_path / "member").write_text(told)
    groups("", 1000, 400)
    assert memory_left() == 600
