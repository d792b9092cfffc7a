"""The words by which left-overs of publishing systems are known in English, folded to lower case.

Collected by hand from what WordPress, Drupal, Joomla, Movable Type, Blogger, Medium and the common news platforms
print round an article in their own templates, and from the interface texts of sharing, comment and newsletter
widgets. Entries are parted by semicolons; whole lines are in `residue_lines`. Nothing here decides: whether a line is
a left-over also depends on its shape and on its neighbours.
"""

from __future__ import annotations

NETWORKS = (
    "facebook; twitter; x; linkedin; pinterest; reddit; whatsapp; telegram; tumblr; instagram; threads; bluesky; "
    "mastodon; digg; stumbleupon; delicious; del.icio.us; google+; youtube; flipboard; pocket; "
    "messenger; tiktok; vk; line; weibo; wechat; xing; mix; snapchat; email; sms; flickr; vimeo; buffer; viber; "
    "skype; newsvine; technorati; fark; slashdot; myspace; yahoo; blogger; evernote; print; e-mail; "
    "mail; rss; goodreads; link; nextdoor; discord; twitch; spotify; "
    "soundcloud; signal"
)

# What a widget says of a network, whose name stands as {}.
NETWORK_PHRASES = (
    "share on {}; share to {}; share via {}; share by {}; share in {}; share this on {}; share this via {}; "
    "share this to {}; share with {}; share this article on {}; share this story on {}; share this post on {}; "
    "share this page on {}; click to share on {}; click to share on {} (opens in new window); "
    "click to {} this to a friend; post to {}; post on {}; post this to {}; add to {}; save to {}; send to {}; "
    "submit to {}; submit this to {}; tweet this on {}; pin on {}; pin it on {}; follow us on {}; follow on {}; "
    "follow me on {}; like us on {}; find us on {}; join us on {}; connect with us on {}; watch us on {}; "
    "subscribe on {}; visit us on {}; visit our {} page; {} this; {} this article; {} this story; {} this page; "
    "{} this post; share {}; {} share; {} icon; {} logo; share using {}; open {}; opens in {}; follow {}; "
    "our {} page; see us on {}; get us on {}; be the first to share on {}; view on {}; bookmark on {}; "
    "discuss on {}; like on {}; recommend on {}"
)

# What stands before a list of tags.
TAG_LABELS = (
    "tags; tag; tagged; tagged with; tagged as; tagged in; tagged under; topics; topic; filed under; filed in; "
    "filed; posted in; posted under; labels; keywords; keyword; categories; category; categorised in; "
    "categorized in; published in; archived in; article tags; article topics; related tags; related topics; "
    "in this article; more on; more about; read more about; explore more on; explore; story tags; post tags; "
    "related subjects; subjects; subject tags; technorati tags; hashtags; sections"
)

# Labels that may also open an ordinary line: what follows must look like a list of names.
PLAIN_LABELS = (
    "categories; category; explore; explore more on; filed; in this article; keyword; keywords; labels; "
    "more about; more on; read more about; related subjects; related topics; sections; subjects; topic; topics"
)

# First words that make a line of at most 6 words a left-over, unless it ends in a full stop.
SHORT_OPENINGS = {
    "share-buttons": ("share on; share via; follow @; add to del"),
    "cms-artifact": ("log in to; login to; sign in to; sign in or; log in or; powered by; view comments"),
    "advertisement": ("article continues; story continues; advertisement; ads by"),
    "navigation": ("skip to; jump to; back to; return to"),
    "teaser-block": ("view more; view all; see all"),
    "image-slug": ("image source; image copyright"),
}

# First words of a line of at most 16 words that make it a left-over.
OPENINGS = {
    "share-buttons": (
        "share this; click to share; click to email; click to print; click to tweet; click to copy; follow us at; "
        "follow us @; find us on facebook; bookmark the permalink; email this to; save and share"
    ),
    "cms-artifact": (
        "no comments yet; leave a reply; leave a comment; post a comment; add a comment; be the first to comment; "
        "comments are closed; comments are off; comments on this; please log in; please login; please sign in; "
        "you must be logged in; you need to login; you need to log in; proudly powered by"
    ),
    "newsletter-prompt": ("subscribe for; subscribe via; already a subscriber; already have an account"),
    "author-box": (
        "view all posts; view all articles; view all stories; see all posts; see all articles; more posts by; "
        "more stories by; more articles by; latest posts by; contact the author; about the author"
    ),
}

# First words that also open lines of up to 50 words.
LONG_OPENINGS = {
    "share-buttons": ("like us on facebook; follow us on; connect with us on"),
    "cms-artifact": (
        "you can follow any responses; you can leave a response; you can skip to the end; both comments and pings; "
        "responses are currently closed"
    ),
    "tag-line": (
        "this entry was posted; this article was posted; this entry is filed; posted in; posted under; filed under; "
        "tagged with"
    ),
    "newsletter-prompt": (
        "enter your email; enter your e-mail; sign up for our; sign up for the; sign up to our; sign up to receive; "
        "sign up to get; sign up here; sign up now; click here to subscribe; click here to sign up; subscribe to our; "
        "subscribe now; subscribe today; join our mailing list; join our newsletter; get the latest; get our"
    ),
    "navigation": ("you are here"),
    "image-slug": ("image caption; media caption"),
}

# Phrases that make the block that holds them a left-over, whatever stands round them.
PHRASES = {
    "cms-artifact": (
        "your email address will not be published; your e-mail address will not be published; "
        "required fields are marked; fields marked with * are required; save my name, email, and website; "
        "uses akismet to reduce spam; how your comment data is processed; protected by recaptcha; "
        "notify me of follow-up comments; powered by disqus; enable javascript to; javascript enabled to view; "
        "browser does not support; this email address is being protected from spambots; you can use these html tags; "
        "you may use these html tags; allowed html tags; lines and paragraphs break automatically; "
        "turn into links automatically; this question is for testing whether; prevent automated spam submissions; "
        "appeared first on"
    ),
    "copyright-footer": (
        "all rights reserved; may not be published, broadcast, rewritten; not be reproduced, distributed, transmitted; "
        "not responsible for the content of external; subject to our terms; acceptance of our terms; "
        "acceptance of our user agreement; your california privacy rights"
    ),
    "newsletter-prompt": (
        "agree to our terms; agree to the terms of; unsubscribe at any time; sign up for our newsletter; "
        "sign up for our daily; sign up to our newsletter; subscribe to our newsletter; "
        "receive notifications of new posts by email; straight to your inbox; directly to your inbox; "
        "right to your inbox; support our journalism; skip past newsletter promotion"
    ),
    "advertisement": (
        "this site uses cookies; this website uses cookies; we use cookies; our use of cookies; "
        "we may earn a commission; we may receive a commission; earn an affiliate commission"
    ),
}

# Comments or a form for them begin here: what follows to the end of the page is not the article.
SECTION_ENDS = (
    "leave a reply; leave a comment; post a comment; leave a reply cancel reply; add a comment; "
    "leave your comment; add your comment; join the discussion; 0 comments; comments (0); comments 0; comments: 0; "
    "0 responses; 0 replies; reader comments; user comments; readers' comments; view comments; 0 thoughts; "
    "post new comment; add new comment; have your say; comments; comment; discussion; post your comment"
)

# What gives a line away as part of a reader's comment.
COMMENT_SIGNS = "0 likes; like; log in to reply; permalink; quote; reply; report; report abuse; report comment"
