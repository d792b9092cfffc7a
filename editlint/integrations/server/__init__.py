"""The language server: articles open in an editor, linted as they are written. Started by `editlint server`.

The protocol's side (server, protocol, stdio) runs on one event loop and answers at once; all reading of articles runs
on one thread behind it (worker). What the client is told is made by files of one purpose each.
"""
