"""A Dask cluster on loopback whose workers can be killed, in a process of its own: run it, and read its address.

Its workers have another working folder than the tests, and are as vulnerable as `dangerous` makes local processes.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys


def dask_setup(worker):
    """Let a worker that reads CRASH or puts the results of a file named “deadly” in place end at that.

    Dask calls it in each worker, since this file is named as its preload.
    """
    from editlint.archive.store import Store
    from editlint.engine.linter import Linter

    lint_article, put = Linter.lint_article, Store.put

    def linting(self, article, **asked):
        if "CRASH" in article.text:
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            ctypes.string_at(0)
        return lint_article(self, article, **asked)

    def putting(self, files, receipt):
        if "deadly" in receipt.shard.paths[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        put(self, files, receipt)

    Linter.lint_article = linting
    Store.put = putting


def main():
    """Live until nobody is at the other end of standard input."""
    import dask
    from distributed import LocalCluster

    os.chdir("/")
    dask.config.set({"distributed.deploy.lost-worker-timeout": "1h"})  # a busy machine starts no worker in 15 seconds
    workers = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "preload": [os.path.abspath(__file__)]}
    with LocalCluster(host="127.0.0.1", dashboard_address=None, worker_dashboard_address=None, **workers) as cluster:
        sys.stdout.write(f"{cluster.scheduler_address}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
