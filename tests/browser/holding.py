"""Words that drift, held still in the middle of their way, however quick the machine is."""

import contextlib
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor


def stopped(lab, model, step, within):
    """Stop the process that moves the words of a model's map once it has taken so many steps: its job and number."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        for job in lab.queue.jobs(True, kind="project"):
            row = lab.store.index.ask(
                lambda db, id=job.id: db.execute("SELECT state, pid FROM jobs WHERE id = ?", (id,)).fetchone()
            )
            begun = job.progress.get("step", 0) >= step and lab.latest_frame(job.id) is not None
            if job.uses(model) and row["state"] == "running" and row["pid"] and begun:
                os.kill(int(row["pid"]), signal.SIGSTOP)
                return job, int(row["pid"])
        time.sleep(0.005)
    raise TimeoutError


@contextlib.contextmanager
def held(lab, model, begin, *, step=0, within=60):
    """Begin what moves the words of a model's map; from a step on they stand still as long as this lasts."""
    with ThreadPoolExecutor(1) as beside:
        found = beside.submit(stopped, lab, model, step, within)
        begin()
        job, process = found.result()
    try:
        yield job
    finally:
        os.kill(process, signal.SIGCONT)
