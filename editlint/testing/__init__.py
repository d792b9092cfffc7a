"""Tests inside rule files: markers, runner, coverage; and assertion helpers."""
