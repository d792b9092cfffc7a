"""What drafting, templates and text generators leave inside English prose.

Placeholders and marks after newsroom usage ("TK", "CQ", "HED", "30"), after the fill-ins of common page templates,
and after the stock phrases of chat assistants that editors report (see "Signs of AI writing" at Wikipedia). Compared
in lower case unless a list says otherwise; entries are parted by semicolons.
"""

from __future__ import annotations

# Dummy text that a layout was filled with.
DUMMY_TEXT = (
    "lorem ipsum; dolor sit amet; consectetur adipiscing; consectetuer adipiscing; headline here; "
    "headline goes here; your headline here; title goes here; your title here; insert title here; "
    "insert headline here; insert text here; insert name here; insert quote here; insert photo here; "
    "insert image here; insert link here; insert caption here; insert date here; subhead goes here; subhead here; "
    "subheading goes here; caption here; caption goes here; text goes here; your text here; text here; "
    "body text goes here; body copy goes here; copy goes here; content goes here; description goes here; "
    "quote goes here; name goes here; photo goes here; image goes here; enter text here; type your text here; "
    "add text here; add your text here; add caption here; click here to add text; click to add text; "
    "click here to edit; click to edit; placeholder text; this is dummy text; dummy copy; image placeholder; "
    "replace this text; type something here; write something here; asdf asdf; qwertyuiop; blah blah blah blah"
)

# Variables of Windows, which stand between signs of per cent.
SYSTEM_VARIABLES = (
    "ALLUSERSPROFILE; APPDATA; COMPUTERNAME; COMSPEC; HOMEDRIVE; HOMEPATH; LOCALAPPDATA; PATH; PROGRAMDATA; "
    "PROGRAMFILES; PUBLIC; SYSTEMDRIVE; SYSTEMROOT; TEMP; TMP; USERNAME; USERPROFILE; WINDIR"
)

# First words between brackets that wait for something: "[insert date]", "[name of school]".
BRACKET_OPENINGS = (
    "insert; name; your name; your company; company name; city name; date; date here; link; url; photo; "
    "photo here; image; image here; source name; name of; number; xx; tbd; tbc; tba; tk; tktk; placeholder; "
    "headline; title here; quote; quote here; quote from; phone number; email address; recipient; "
    "recipient's name; first name; last name; amount; percentage; statistic; fill in; blank; product name; "
    "author name; job title"
)
# Those of them that do only with nothing behind: "[name]", but "[name withheld]" is an editor's word.
BARE_BRACKETS = (
    "name; date; link; url; photo; image; number; headline; quote; recipient; amount; percentage; blank; "
    "statistic; job title; product name; phone number; email address; company name; first name; last name; "
    "your name; your company; author name; city name"
)
# First words between brackets that speak to a colleague: "[check spelling]", "[need quote from the mayor]".
BRACKET_NOTES = (
    "check; double check; double-check; fact check; fact-check; factcheck; confirm; verify; source?; "
    "source needed; citation needed; needs; need; expand; reword; rewrite; rephrase; trim; cut?; cut this; delete; "
    "delete this; todo; to do; fixme; ask; call; waiting for; waiting on; awaiting; more here; more to come; "
    "awkward; unclear; who?; when?; where?; why?; how?; what?; huh?; really?; sp; sp?; spelling?; is this right; "
    "is this correct; can we; should we; do we; please; pls; note to editor; note to editors; note to self; "
    "note to desk; note to subs; for editor; editor to; legal to; legal check; desk; cq; art tk; photo tk; "
    "link to; link to story; pull quote; second reference; update before"
)

# Line openings in capitals or with a colon that belong to the desk.
NOTE_OPENINGS = (
    "NOTE TO EDITOR; NOTE TO EDITORS; Note to editor:; Note to editors:; Notes to editors; Notes to Editors; "
    "NOTES TO EDITORS; Note to self:; NOTE TO SELF; Note to desk:; NOTE TO DESK; EDITORS:; TODO:; TODO; TO DO:; "
    "To do:; FIXME; HED:; Hed:; DEK:; Dek:; LEDE:; SLUG:; Slug:; CUTLINE:; Cutline:; HEADLINE:; Headline:; "
    "Suggested headline:; SUGGESTED HEADLINE; Working headline:; WORKING HEADLINE; Working title:; SUBHED:; "
    "Subhed:; SUBHEAD:; STANDFIRST:; Standfirst:; PULL QUOTE:; Pull quote:; PULLQUOTE:; SIDEBAR:; BYLINE:; "
    "BEGIN OPTIONAL TRIM; END OPTIONAL TRIM; (BEGIN OPTIONAL TRIM; (END OPTIONAL TRIM; OPTIONAL TRIM; "
    "EMBARGOED UNTIL; EMBARGO:; Embargoed until; UNDER EMBARGO; STRICTLY EMBARGOED; NOT FOR PUBLICATION; "
    "Not for publication; DO NOT PUBLISH; Do not publish; DO NOT RUN; HOLD FOR RELEASE; HOLD FOR; "
    "FOR IMMEDIATE RELEASE; For immediate release; For Immediate Release; DRAFT; DRAFT ONLY; FIRST DRAFT; "
    "First draft; ROUGH DRAFT; Rough draft; DRAFT:; Draft:; Track changes; Meta description:; META DESCRIPTION:; "
    "SEO title:; SEO headline:; SEO TITLE:; Focus keyword:; Alt text:; ALT TEXT:; Social copy:; Tweet copy:; "
    "Image prompt:; Word count:; Target keyword:"
)

# Of these, labels of what follows them in the line, which the reader is to have.
LABELS = (
    "HED:; Hed:; DEK:; Dek:; LEDE:; CUTLINE:; Cutline:; HEADLINE:; Headline:; SUBHED:; Subhed:; SUBHEAD:; STANDFIRST:; "
    "Standfirst:; PULL QUOTE:; Pull quote:; PULLQUOTE:; BYLINE:"
)

# A whole line that ends a draft.
END_MARKS = (
    "-30-; - 30 -; — 30 —; –30–; ###; # # #; -ends-; - ends -; -end-; - end -; *ends*; **ends**; (ends); (more); "
    "-more-; - more -; (mtf)"
)
# Stock phrases of chat assistants, wherever they stand outside quotation marks.
GENERATOR_PHRASES = (
    "as an ai language model; as a large language model; as an ai assistant; as an ai model; as an ai, i; "
    "as an artificial intelligence, i; as an ai text-based model; i'm an ai language model; "
    "i am an ai language model; i'm just an ai; i don't have personal opinions; i do not have personal opinions; "
    "my knowledge cutoff; my last knowledge update; my last training update; my training data; "
    "as of my last update; i don't have access to real-time; i do not have access to real-time; "
    "i don't have real-time; i cannot browse; i can't browse; i'm sorry, but i can't; i'm sorry, but i cannot; "
    "i am sorry, but i cannot; i'm sorry, but as an ai; i cannot fulfill; i can't fulfill; i cannot fulfil; "
    "i can't assist with; i cannot assist with; i'm unable to assist with; i'm unable to provide; "
    "i cannot provide a; i can't help with that request; regenerate response; oaicite; contentreference; "
    "turn0search; turn0news; turn1search; citeturn; here is a rewritten version; here's a rewritten version; "
    "here is the rewritten; here's the rewritten; here is a revised version; here's a revised version; "
    "here is the revised; here's the revised; here's a polished version; here is a polished version; "
    "here's a more concise version; here is a more concise version; here's a possible headline; "
    "here are some headline options; here's a draft article; here is a draft article; here's an article about; "
    "here is an article about; here is the article you requested; here's the article you requested; "
    "write a news article about; rewrite the following; summarize the following article; "
    "please provide the text you; please provide the article; please provide more context so"
)

# Courtesies of the same origin: they count in the first two and the last two blocks, at the start of a sentence.
GENERATOR_COURTESIES = (
    "certainly! here; certainly, here is; certainly. here; sure! here; sure, here is; sure, here's; "
    "of course! here; absolutely! here; great question!; i hope this helps; hope this helps!; i hope this article; "
    "let me know if you'd like; let me know if you would like; let me know if you need; "
    "let me know if you want me; would you like me to; feel free to let me know; feel free to ask; "
    "if you'd like, i can; if you want, i can; if you would like, i can; i can also provide; "
    "is there anything else i can; this version maintains; this revised version; note: this article is"
)
