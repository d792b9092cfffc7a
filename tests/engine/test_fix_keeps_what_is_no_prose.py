"""`--fix` changes prose and nothing else: whole documents of every format, put together from parts that are known.

Every part carries the same faults, which safe fixes mend. A part of prose must come out mended, any other as it went in,
byte for byte, wherever the two stand beside each other.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.config.settings import Settings
from editlint.engine.fixer import fix_source
from editlint.engine.run import Run
from editlint.source import Source

FAULT = "teh recieve of of"
MENDED = "the receive of"

# Parts that stand as blocks. "@" stands for the faults; in front matter, "^" for those in a headline, which is prose.
PROSE_BLOCKS = {
    "text": ["@ it today.", "On Monday @ it,\nand again @ it."],
    "markdown": [
        "@ it today.",
        "# @",
        "- @ it\n- and @ it",
        "It is **strong: @** today.",
        "[words @ it](/teh/the/the.html)",
        "| a | b |\n|---|---|\n| @ | c |",
        ":::note\n\n@ it today.\n\n:::",
        '!!! note "Box"\n    @ it today.',
        "Word[^1].\n\n[^1]: @ it.",
    ],
    "html": ["<p>@ it today.</p>", "<ul><li>@ it</ul>", "<p>@ it &amp; more</p>", "<h2>@</h2>"],
}
PROSE_BLOCKS["mdx"] = [*PROSE_BLOCKS["markdown"], "<Tabs>\n\n@ it today.\n\n</Tabs>"]
TEMPLATES = [
    '{{< figure src="a.png" caption="@" >}}',
    "{{% note '@' %}}",
    '{% include x.html text="@" %}',
    "{% highlight ruby %}\n@\n\n@\n{% endhighlight %}",
    "{% comment %}@{% endcomment %}",
    '{{ "@" | upcase }}',
    "{# @ #}",
    '<%= t("@") %>',
    '[gallery caption="@" ids="1"]',
    '{{< figure\n  caption="@"\n>}}',
]
OTHER_BLOCKS = {
    "text": [*TEMPLATES, "<!-- @ -->"],
    "markdown": [
        *TEMPLATES,
        "<!-- @ -->",
        "```\n@\n```",
        "~~~ python\n{{ @\n~~~",
        "<!-- no list goes on below -->\n\n    @ it",
        "[ref]: /teh/the/the 'Teh the the'",
        '<img src="a.png" alt="@">',
        "<!-- multi\n\n@\n-->",
        "> <!-- multi\n> @\n> -->",
        "> <img\n> alt='@'>",
        "- item\n\n  <!-- multi\n\n  @ -->",
        "$$\n@\n$$",
        "{: .teh .the title='@'}",
        '<div data-x="@"></div>',
        "<script>\n@\n</script>",
        "<pre>\n@\n</pre>",
        "![](a.png '@')",
        "> @ it today.",  # another person's words
    ],
    "html": [
        *TEMPLATES,
        "<!-- @ -->",
        '<img alt="@">',
        "<script>var a = '@';</script>",
        "<style>/* @ */</style>",
        "<pre>@</pre>",
        "<template>@</template>",
        '<p title="@"></p>',
        "<svg><text>@</text></svg>",
    ],
}
OTHER_BLOCKS["mdx"] = [
    *(each for each in OTHER_BLOCKS["markdown"] if not each.endswith("    @ it")),
    "import Teh from '@'",
    "export const teh = {\n  the: '@',\n}",
    "{/* @ */}",
    '<Chart title="@" data={["@", 1 > 0]} />',
    "<Tabs items={['@']} />",
    "{`@`}",
]
# Parts that stand inside a sentence.
OTHER_INLINE = {
    "text": [*(each for each in TEMPLATES if "\n" not in each), "https://teh.org/the/the"],
    "markdown": [
        *(each for each in TEMPLATES if "\n" not in each),
        "`@`",
        "[x](/teh-the-the)",
        '[x](/u "@")',
        '[x]({{ "/@/" | url }})',
        '*x*{.teh title="@"}',
        '<b title="@">x</b>',
        '<img src="{{ "@" | url }}">',
        "<!-- @ -->",
        "$teh_{the the}$",
        "<https://teh.org/the>",
        "`@`{=html}",
    ],
    "html": [
        *(each for each in TEMPLATES if "\n" not in each),
        '<a href="/@">x</a>',
        '<b title="@">x</b>',
        "<code>@</code>",
        "<!-- @ -->",
        '<img src="{{ "@" | url }}">',
    ],
}
OTHER_INLINE["mdx"] = [*OTHER_INLINE["markdown"], "{props.teh['@']}", '<Icon name="@" />', '<B title={"@"}>x</B>']
FRONT_MATTER = [
    "",
    "---\ndraft: '@'\nnote: teh of of\n---\n",
    "---\ntitle: ^ today\nslug: '@'\n---\n",
    "---\ntitle: 'The ''quay'': ^ today'\nseo:\n  title: '@'\n---\n",
    '+++\nslug = "@"\ntitle = "The \\"quay\\": ^ today"\n+++\n',
    '{\n  "title": "The quay: ^ today",\n  "slug": "@"\n}\n',
    '+++\nslug = "@"\nnotes = ["of of"]\n+++\n',
]


def _documents(format_name):
    prose = st.sampled_from(PROSE_BLOCKS[format_name])
    other = st.sampled_from(OTHER_BLOCKS[format_name])
    inline = st.lists(st.sampled_from(OTHER_INLINE[format_name]), min_size=1, max_size=3)
    paragraph = "<p>{}</p>" if format_name == "html" else "{}"
    mixed = inline.map(lambda parts: ("mixed", paragraph, parts))
    block = st.one_of(prose.map(lambda p: ("prose", p)), other.map(lambda o: ("other", o)), mixed)
    return st.tuples(st.sampled_from(FRONT_MATTER), st.lists(block, min_size=1, max_size=6))


def _source(front, blocks, fault_of):
    """The document whose parts of prose hold one text and whose other parts hold the faults."""
    parts = []
    for block in blocks:
        if block[0] == "prose":
            parts.append(block[1].replace("@", fault_of))
        elif block[0] == "other":
            parts.append(block[1].replace("@", FAULT))
        else:
            words = f" {fault_of} it ".join(part.replace("@", FAULT) for part in block[2])
            parts.append(block[1].format(f"Now {words} {fault_of} it."))
    return front.replace("@", FAULT).replace("^", fault_of) + "\n\n".join(parts) + "\n"


@pytest.fixture(scope="module")
def the_run():
    return Run(Settings(select=("wording.misspelling", "wording.repeated-word")), use_cache=False)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("format_name", ["text", "markdown", "html", "mdx"])
@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_prose_is_mended_and_nothing_else_is_touched(the_run, format_name, newline, data):
    front, blocks = data.draw(_documents(format_name))
    before = _source(front, blocks, FAULT).replace("\n", newline)
    wanted = _source(front, blocks, MENDED).replace("\n", newline)
    assert fix_source(the_run, Source(before, "a"), format_name, unsafe=False).after == wanted
