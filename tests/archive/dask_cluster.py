"""A Dask cluster on loopback whose workers can be killed, in a process of its own: run it, and read its address.

Its workers have another working folder than the tests, and are as vulnerable as `dangerous` makes local processes.
"""

from __future__ import annotations

import os
import signal
import sys


def dask_setup(worker):
    """Let a worker that reads CRASH or puts the results of a file named “deadly” in place end at that.

    Dask calls it in each worker, since this file is named as its preload.
    """
    from archive.test_resume_failing import crash

    from editlint.archive.store import Store
    from editlint.engine.linter import Linter

    lint_article, put = Linter.lint_article, Store.put

    def linting(self, article, **asked):
        if "CRASH" in article.text:
            crash()
        return lint_article(self, article, **asked)

    def putting(self, files, receipt):
        if "deadly" in receipt.shard.paths[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        put(self, files, receipt)

    Linter.lint_article = linting
    Store.put = putting


def main():
    """Live until nobody is at the other end of standard input."""
    from distributed import LocalCluster

    os.chdir("/")
    workers = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "preload": [os.path.abspath(__file__)]}
    with LocalCluster(host="127.0.0.1", dashboard_address=None, worker_dashboard_address=None, **workers) as cluster:
        sys.stdout.write(f"{cluster.scheduler_address}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
