"""The words by which left-overs of publishing systems are known in English, folded to lower case.

Collected by hand from what WordPress, Drupal, Joomla, Movable Type, Blogger, Medium and the common news platforms
print round an article in their own templates, and from the interface texts of sharing, comment and newsletter
widgets. Entries are parted by semicolons; whole lines are in `residue_lines`. Nothing here decides: whether a line is
a left-over also depends on its shape and on its neighbours.
"""

from __future__ import annotations

NETWORKS = (
    "facebook; twitter; x; linkedin; pinterest; reddit; whatsapp; telegram; tumblr; instagram; threads; bluesky; "
    "mastodon; digg; stumbleupon; delicious; del.icio.us; google; youtube; flipboard; pocket; messenger; tiktok; "
    "vk; line; weibo; wechat; xing; mix; snapchat; email; sms; flickr; vimeo; buffer; viber; skype; newsvine; "
    "technorati; fark; slashdot; myspace; yahoo; blogger; evernote; print; e-mail; mail; rss; goodreads; link; "
    "nextdoor; discord; twitch; spotify; soundcloud; signal"
)
# What a widget says of a network, whose name stands as “network”.
NETWORK_PHRASES = (
    "share on network; share to network; share via network; share by network; share in network; "
    "share this on network; share this via network; share this to network; share with network; "
    "share this article on network; share this story on network; share this post on network; "
    "share this page on network; click to share on network; click to share on network (opens in new window; "
    "click to network this to a friend; post to network; post on network; post this to network; add to network; "
    "save to network; send to network; submit to network; submit this to network; tweet this on network; "
    "pin on network; pin it on network; follow us on network; follow on network; follow me on network; "
    "like us on network; find us on network; join us on network; connect with us on network; watch us on network; "
    "subscribe on network; visit us on network; visit our network page; network this; network this article; "
    "network this story; network this page; network this post; share network; network share; network icon; "
    "network logo; share using network; open network; opens in network; follow network; our network page; "
    "see us on network; get us on network; be the first to share on network; view on network; bookmark on network; "
    "discuss on network; like on network; recommend on network"
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
    "navigation": ("skip to; welcome guest; hello guest; website by; site by; web design by; site design by"),
    "author-box": ("all posts by; view profile"),
    "share-buttons": (
        "share on; share via; follow @; add to del; follow us; find us; like us; tweet to; email this; print this"
    ),
    "newsletter-prompt": ("sign up to; sign up for; sign up as; subscribe to; subscribe:; join 0"),
    "teaser-block": (
        "view more; view all; see all; more from; more by; more in; latest from; most read in; most popular in; "
        "trending in; recommended by; see more; recent posts by; top stories in"
    ),
    "cms-artifact": ("log in to; login to; sign in to; sign in or; log in or; powered by; view comments"),
    "advertisement": ("article continues; story continues; advertisement; ads by"),
    "image-slug": ("image source; image copyright"),
}

# First words of a line of at most 16 words that make it a left-over.
OPENINGS = {
    "advertisement": ("click here to get"),
    "newsletter-prompt": (
        "subscribe for; subscribe via; already a subscriber; already have an account; get email notifications; "
        "get notified; be the first to know; you have reached your; you've reached your; you have run out; "
        "join 0 other; join over 0; join more than 0; click here to donate; "
        "start your free trial; try unlimited access; cancel anytime; cancel any time; "
        "keep reading for; get an email whenever; get an email when; register now for; download our; "
        "download the free; to continue reading; your donation; you can support our; "
        "don't miss the next"
    ),
    "teaser-block": (
        "read this post in; read this story in; read this article in; have an opinion on; continue reading; "
        "read the rest; click here to read; click here for more; click to read; next article; previous article; "
        "next post; previous post"
    ),
    "share-buttons": (
        "share this; click to share; click to email; click to print; click to tweet; click to copy; follow us at; "
        "follow us @; find us on facebook; bookmark the permalink; email this to; save and share; "
        "kindly share this; follow all the latest"
    ),
    "cms-artifact": (
        "log in or sign up; please login or; join the conversation; join the discussion; start the discussion; "
        "retrieved from; enter your comment; you must be registered; you must log in; you must sign in; "
        "must be logged in; read the comments; view the discussion; no comments yet; "
        "leave a reply; leave a comment; be the first to comment; "
        "comments are closed; comments are off; please log in; please login; please sign in; "
        "you must be logged in; you need to login; you need to log in; proudly powered by; "
        "see more posts by; comments are not; video duration; "
        "click through the gallery; scroll through the gallery; do you have a story; do you have a tip; "
        "do you have information; have a news tip; have a tip; have a story; got a tip; got a story; "
        "click here to follow"
    ),
    "author-box": (
        "view all posts; view all articles; view all stories; see all posts; see all articles; more posts by; "
        "more stories by; more articles by; latest posts by; contact the author; about the author"
    ),
}

# First words that also open lines of up to 50 words.
LONG_OPENINGS = {
    "caption": (
        "photo:; photos:; photo by; photos by; photo credit; photo courtesy; photo illustration; image:; image by; "
        "image credit; image courtesy; images:; picture:; caption:; file photo; file image; photograph:; "
        "photograph by; photography by; credit:; pictured:; illustration:; illustration by; video by; graphic:; "
        "graphic by; courtesy photo; handout photo; screenshot:; foto:; "
        "gallery credit; video credit"
    ),
    "copyright-footer": (
        "this work is licensed under; this article is licensed under; licensed under a creative commons; "
        "this story is licensed under; except where otherwise noted; unless otherwise noted, content"
    ),
    "share-buttons": ("like us on facebook; follow us on; connect with us on"),
    "cms-artifact": (
        "you can follow any responses; you can leave a response; you can skip to the end; both comments and pings; "
        "responses are currently closed"
    ),
    "tag-line": (
        "this entry was posted; this article was posted; this entry is filed; posted in; posted under; "
        "filed under; tagged with"
    ),
    "newsletter-prompt": (
        "enter your email; enter your e-mail; sign up for our; sign up for the; sign up to our; "
        "sign up to receive; sign up to get; sign up here; sign up now; click here to subscribe; "
        "click here to sign up; subscribe to our; subscribe now; subscribe today; join our mailing list; "
        "join our newsletter; get the latest news; get the latest stories; get the latest updates; "
        "get the latest headlines; get the latest from; get the latest on; get our newsletter; get our free; "
        "get our daily; get our weekly; get our app; get our best; get our top"
    ),
    "navigation": ("you are here"),
    "image-slug": ("image caption; media caption"),
}

# Phrases that make the block that holds them a left-over, whatever stands round them.
PHRASES = {
    "cms-artifact": (
        "turn on javascript; requires javascript; the content of this field is kept private; not verified) on; "
        "users and 0 guests online; guests online; first and last names will appear with; "
        "readers are solely responsible for; opinions expressed in comments; "
        "let us know if there is a problem with our content; your comment will be reviewed; your comment may be; "
        "comments that contain; copied to your clipboard; no media source currently available; "
        "comments are reviewed by a moderator; please treat others with respect; avoid obscene, vulgar; "
        "turn off your caps lock; threats of harming another person; no racism, sexism; "
        "knowingly lie about anyone; love to hear eyewitness; registration on or use of this site; "
        "address never made public; fill in your details below; you are commenting using your; bloggers like this; "
        "this page was last edited on; text is available under the; "
        "available under the terms of the creative commons; republish our articles for free; "
        "does not work for, consult, own shares in; problem saving your notification; "
        "permission to edit this article; something went wrong. please try again; all comments are moderated; "
        "comments that are off-topic; before posting, please; quotes displayed in real-time; "
        "market data provided by; protected by akismet; this form is protected by; to view this content, please; "
        "refresh the page and try again; your email address will not be published; "
        "your e-mail address will not be published; required fields are marked; fields marked with * are required; "
        "save my name, email, and website; uses akismet to reduce spam; how your comment data is processed; "
        "protected by recaptcha; notify me of follow-up comments; powered by disqus; enable javascript to; "
        "javascript enabled to view; browser does not support; "
        "this email address is being protected from spambots; you can use these html tags; "
        "you may use these html tags; allowed html tags; lines and paragraphs break automatically; "
        "turn into links automatically; this question is for testing whether; prevent automated spam submissions; "
        "appeared first on; "
        "login to add a comment; log in to add a comment; sign in to add a comment; "
        "comments have to be in; comments are reviewed and; include a contact number if you; "
        "the video will auto-play; 's other tweets; content is imported from; "
        "in another format, or you may be able to find; auto-generated from a syndicated feed; "
        "transcripts may vary; thomson reuters trust principles; quotes delayed a minimum of; "
        "code provided by the publisher; substitute for medical advice; "
        "substitute for professional medical advice; something went wrong, please try again; "
        "successfully subscribed to"
    ),
    "copyright-footer": (
        "this document is subject to copyright; this material may not be; this content may not be; "
        "may be reproduced without the written permission; information provided on this site; "
        "the views expressed in the comments; the content of this field is kept private; "
        "an official website of the; official websites use .gov; belongs to an official government; "
        "secure .gov websites use https; sensitive information only on official; all rights reserved; "
        "may not be published, broadcast, rewritten; not be reproduced, distributed, transmitted; "
        "not responsible for the content of external; subject to our terms; acceptance of our terms; "
        "acceptance of our user agreement; your california privacy rights"
    ),
    "newsletter-prompt": (
        "free in your inbox; free to your inbox; in accordance with the privacy policy; "
        "information will be processed in accordance; access to this article via your institution; "
        "subscribe for free to receive; is a reader-supported publication; becoming a free or paid subscriber; "
        "please enter a valid email; keep reading with a; create a free account to; log in to continue reading; "
        "subscribe to keep reading; subscribe to continue reading; thank you for reading! we hope; "
        "run out of free articles; free articles remaining; free articles left; of free articles this month; "
        "good journalism isn't free; by entering your email; you agree to the privacy policy; you agree to our; "
        "opt-out at any time; opt out at any time; newsletters may contain info; "
        "we will use your email address only; see our privacy notice for; check your inbox and confirm; "
        "never miss a story; never miss a post; delivered to your inbox; sign up to receive our; "
        "sign up for our free; sign up for our weekly; sign up for free newsletters; subscribe today to; "
        "already a print subscriber; to continue reading this article; receive a daily digest; "
        "get every new post delivered; directly in your inbox; please support us by; i consent to receiv; "
        "this newsletter may contain; sign up for breaking news; agree to our terms; agree to the terms of; "
        "unsubscribe at any time; sign up for our newsletter; sign up for our daily; sign up to our newsletter; "
        "subscribe to our newsletter; receive notifications of new posts by email; straight to your inbox; "
        "directly to your inbox; right to your inbox; support our journalism; skip past newsletter promotion; "
        "a small favour to ask; a small favor to ask; make a tax-deductible; with a tax-deductible; "
        "check your inbox and click; follow him on twitter; follow her on twitter; "
        "follow them on twitter; follow me on twitter; become a paying subscriber; "
        "support our work with"
    ),
    "advertisement": (
        "cookies to improve; cookies to ensure; cookies to give you; cookies to personalise; "
        "cookies to personalize; use cookies and similar; uses cookies and; agree to their use; "
        "by continuing to use this; by continuing to browse; may earn a portion of sales; "
        "may earn a small commission; earn from qualifying purchases; this post may contain affiliate; "
        "click here to get the; consent to the use of cookies; including how to control cookies; "
        "this site uses cookies; this website uses cookies; we use cookies; our use of cookies; "
        "we may earn a commission; we may receive a commission; earn an affiliate commission; "
        "by using our site, you; by using this site, you; buy through our links; "
        "through links on our site"
    ),
}

# Comments or a form for them begin here: what follows to the end of the page is not the article.
SECTION_ENDS = (
    "leave a reply; leave a comment; post a comment; leave a reply cancel reply; add a comment; "
    "leave your comment; add your comment; join the discussion; 0 comments; comments (0; comments 0; comments: 0; "
    "0 responses; 0 replies; reader comments; user comments; readers' comments; view comments; 0 thoughts; "
    "post new comment; add new comment; have your say; comments; comment; discussion; post your comment"
)
# Headings under which writers of manuals and reference works put what belongs to the text.
SECTION_HEADINGS = "see also; further reading; references; resources; options; notes; arguments; parameters; returns"
# Words of a heading under which a copyright line is the text.
RIGHTS = "license; licence; licenses; licences; licensing; copyright; copyrights; legal"
# What gives a line away as part of a reader's comment.
COMMENT_SIGNS = "0 likes; like; log in to reply; permalink; quote; reply; report; report abuse; report comment"
# Words that only pages say: a label that holds one is suspect.
PAGE_WORDS = (
    "newsletter; newsletters; e-newsletter; rss; sitemap; login; log-in; signin; sign-in; signup; sign-up; logout; "
    "cookies; cookie; e-paper; epaper; e-edition; permalink; trackback; subscription; subscriptions; subscribe; "
    "subscriber; subscribers; advertise; advertisement; advertisements; faq; faqs; copyright; homepage; webmaster; "
    "username; password; checkout; navigation; breadcrumb; breadcrumbs; sidebar; footer; menu; unsubscribe; "
    "download; downloads; upload; blogroll; javascript"
)
