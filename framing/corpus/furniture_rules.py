"""What the lines look like that a web page adds to an article: the rules, without the walk over the text.

Patterns see one line in lower case, without bullets and blanks at its ends and with plain apostrophes. All of them are
anchored at the line's start or end, and each has a longest line it applies to: prose that happens to hold the same
words is longer, or goes on.
"""
# One rule a line reads better here than a rule broken over five.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass

_DAY_OR_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|"
    r"september|october|november|december|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_TIME_WORD = rf"(?:{_DAY_OR_MONTH}\.?|\d[\d:.,/-]*(?:st|nd|rd|th|am|pm|[ap]\.m\.?|z)?|[ap]\.?m\.?|at|on|by|gmt|e[sd]?t|p[sd]?t|c[sd]?t|utc|bst|ist|ago|minutes?|hours?|days?|today|yesterday)"
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several)"
RELATIVE_TIME = re.compile(
    rf"(?:(?:published|updated|posted) )?{_NUMBER} (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago"
)
_SITES = r"(?:facebook|twitter|instagram|youtube|linkedin|telegram|whatsapp|threads|bluesky|tiktok|flipboard|pinterest|google news|apple news|spotify|itunes|apple podcasts|x)"

# Lines that are furniture when they hold these words and nothing else.
WHOLE_LINES: dict[str, str] = {
    line: rule
    for rule, lines in {
        "menu": "menu|main menu|open menu|close menu|toggle navigation|navigation|site navigation|site search|log in|"
        "login|sign in|my account|register|subscribe|search|home|back to top|close|loading|loading...|please wait|"
        "skip navigation|breadcrumb|hide caption|show caption|toggle caption|expand|collapse|load more|show more",
        "byline": "article by|written by|story by|posted by|published by|author|authors|published|posted|updated|"
        "last updated|first published|staff|staff writer|by staff|web desk|news desk|staff report|staff reporter|"
        "usa today|associated press|the associated press|reuters|bloomberg|bloomberg news|abc news|cbs news|fox news|nbc news|"
        "cnn|bbc news|politico|opinion contributor",
        "comments": "comments|comment|leave a comment|leave a reply|post a comment|add a comment|show comments|"
        "view comments|hide comments|read comments|join the conversation|join the discussion|no comments|"
        "write a comment|view discussion thread|start the discussion|comments closed|comments are closed",
        "share": "share|share this|share this article|share this story|share this post|share on facebook|"
        "share on twitter|share on x|share via email|share on linkedin|share on whatsapp|copy link|link copied|"
        "tweet this|email this|print this|email this article|print this article|save article|bookmark|repost|"
        "copy url|share tweet|share article|gift this article",
        "advertisement": "advertisement|advertisements|advertising|advertisment|sponsored|sponsored content|"
        "sponsored by|promoted|paid content|adchoices|report ad|report this ad|skip advertisement|"
        "story continued below|story continues below|story continues|article continues below|"
        "continue reading below|continue reading the main story|continue reading|continue reading...|keep reading|"
        "scroll to continue|scroll to continue with content|story continues after advertisement|"
        "article continues after advertisement|advertisement continue reading the main story|"
        "advertisement advertisement|- advertisement -|ad feedback|advert|content continues below",
        "see_more": "read more|read more...|see more|see also|also see|more|more on this|more on this story|"
        "more on this topic|more on this...|more stories|more news|read next|up next|next up|related|related news|"
        "related story|related stories|related article|related articles|related coverage|related content|"
        "related posts|related topics|related links|related reading|recommended|recommended for you|"
        "recommended stories|recommended reading|further reading|you may also like|you might also like|you may also be interested in|"
        "most read|most popular|most viewed|trending|trending now|trending stories|latest news|latest stories|"
        "top stories|editor's picks|editors' picks|don't miss|also read|read also|must read|go deeper|watch|"
        "watch more|watch now|listen|listen now|watch live|what to read next|more from this author|popular|"
        "now watch|click for more|click here for more|learn more|find out more|view more|see all|view all",
        "photo": "photo|photos|video|image|images|gallery|slideshow|photo gallery|getty images|file photo|"
        "youtube|play video|watch video|now playing|image caption|media caption|image source|image copyright|"
        "representational image|representative image|illustrative image|stock photo|view gallery|photo credit",
        "newsletter": "newsletter|newsletters|newsletter sign up|newsletter sign-up|newsletter signup|"
        "sign up for our newsletter|subscribe to our newsletter|manage newsletters|get our newsletter|"
        "email sign up|invalid email address|thank you for subscribing|subscribe now|subscribe today",
        "cookies": "accept|accept cookies|accept all|accept all cookies|reject all|manage cookies|cookie settings|"
        "cookie policy|cookie preferences|privacy policy|terms of use|terms of service|terms and conditions|"
        "manage preferences|your privacy choices|do not sell my personal information",
        "label": "analysis|commentary|editor's note|editors' note|original post|analysis/opinion|opinion/analysis|[pullquote]|[break]|[audio-clip]|[video]|[embed]|[image]|[ad]|"
        "[advertisement]|[caption]|[gallery]|[embedtweet]|pullquote",
    }.items()
    for line in lines.split("|")
}  # fmt: skip


@dataclass(frozen=True)
class LineRule:
    """A pattern for lines of at most ``longest`` characters whose first word is one of ``first``."""

    rule: str
    first: str
    longest: int
    pattern: re.Pattern[str]


def _rule(rule: str, first: str, longest: int, pattern: str) -> LineRule:
    return LineRule(rule, first, longest, re.compile(pattern))


_STARTS = (
    _rule("skip_link", "skip jump", 60, r"(?:skip|jump) (?:to|past) (?:the )?(?:main |primary |site )?(?:content|navigation|nav|search|footer|article|links?|newsletter promotion)\b"),
    _rule("byline", "by", 100, r"by (?:[a-z]+ )?(?:staff|our|agencies|news ?desk|web ?desk|newsroom|correspondent|wires?)\b[^.!?]*$"),
    _rule("byline", "by", 140, r"by [^.!?]{3,80}[,|] (?:[a-z ]+ )?(?:associated press|reuters|afp|staff(?: writer| reporter)?|correspondents?|reporters?|editors?|[a-z ]+ news|columnist|contributor)$"),
    _rule("stamp", "published updated posted last first modified", 100, rf"(?:(?:last |first )?(?:published|updated?|posted|modified))(?: on| at)?:?(?: {_TIME_WORD},?| [|•-])+$"),
    _rule("stamp", "this", 60, r"this article is more than [\w ]+ old$"),
    _rule("stamp", "this", 200, r"this (?:is a |story is |article is )?(?:breaking|developing|live)\b[^.]{0,40}(?:story|news|updated?)\b"),
    _rule("stamp", "this", 140, r"this (?:breaking (?:news )?|developing )?(?:story|article|report|post|piece) (?:has been|was|is being|will be)(?: last| since)? (?:updated|corrected|amended)\b"),
    _rule("correction", "correction corrections clarification clarifications", 700, r"(?:correction|clarification)s?(?: ?(?:&|and) [a-z]{5,15})?(?: ?\([^)]{3,40}\)|,? [a-z]{3,9}\.? \d{1,2}(?:, \d{4})?)?\s*(?::|—|$)"),
    _rule("correction", "an the this update editor editors note", 600, r"(?:(?:update|editor's note|editors' note|note)\s*[:—–-]+ ?(?:\w+ \d{1,2}[^:]{0,20}: ?)?)?(?:(?:an|the) (?:earlier|previous|original) (?:version|edition) of this|this (?:story|article|report|post|piece) (?:has been|was) (?:updated|corrected|amended|changed|edited))\b"),
    _rule("stamp", "check please refresh", 100, r"(?:please )?(?:check|refresh)\b.{0,40}\b(?:for (?:the latest |more )?updates|for the latest)\b"),
    _rule("label", "live breaking", 30, r"(?:live(?: updates?| blog)?|breaking(?: news)?)\s*[:|]?$"),
    _rule("comments", "comments comment", 150, r"comments? (?:are|is|have been) (?:now )?(?:closed|disabled|turned off|moderated|off)\b"),
    _rule("comments", "view show read see", 60, r"(?:view|show|read|see) (?:all )?\(?\d*\)? ?comments(?: \(?\d+\)?)?$"),
    _rule("see_more", "see read more related also watch listen recommended must click go trending catch further", 220, r"(?:see more|see also|read more|more|more on this|read also|also read|also see|related(?: [a-z]+)?|recommended(?: [a-z]+)?|must read|watch(?: now| live| more| here| this)?|listen(?: here| now)?|go deeper|click here|trending(?: [a-z]+)?|catch up|further reading)\s*(?::|>>|»|\|)(?![^\n]*\.$)"),
    _rule("see_more", "related", 200, r"related (?:coverage|stories|articles|story|article) \S[^.!?]*$"),
    _rule("see_more", "read just", 200, r"(?:read or share this story|just watched\b)"),
    _rule("see_more", "click tap", 200, r"(?:click|tap) (?:here|to (?:get|read|view|watch|sign|see|subscribe|listen|download|expand|enlarge)|for more|through for|on the link)\b"),
    _rule("see_more", "read see view watch listen find learn", 120, r"(?:read|see|view|watch|listen to|find|learn) (?:the |our |this |more |full |original |entire |whole |complete |rest )+[^.!?:;]{0,80}\bhere\b[.:!]?$"),
    _rule("see_more", "read", 60, r"read (?:the |this )?(?:full|original|entire|whole|complete|rest of the) (?:article|story|report|post|transcript|letter|text)(?: (?:at|on|in) [^.]{2,30})?\.?$"),
    _rule("see_more", "see", 80, r"see (?:other|the original|all)\b[^.!?]*$"),
    _rule("see_more", "read", 100, r"read more (?:about|at|on|from|in|stories|news|here)\b[^.!?]*$"),
    _rule("see_more", "now you check also opinion special and", 220, r"(?:now (?:read|watch)|you (?:may|might) (?:also )?like|(?:and )?(?:check out|see|read)(?: also)?|also|opinion|special coverage): ?(?=\S+ \S)(?![^\n]*\.$)"),
    _rule("see_more", "don visit for", 140, r"(?:don't see|visit|for)\b[^:]{3,120}(?:\bclick here\.?$|(?<= for) (?:more(?! than)|breaking|the latest|all)\b[^!?]{3,60}$)"),
    _rule("see_more", "more full", 80, r"(?:more (?:from|on|stories|about|coverage|news|articles|in)|full coverage of) [^.!?,;]{2,50}$"),
    _rule("see_more", "full", 100, r"full coverage\s*:"),
    _rule("see_more", "for", 150, r"for (?:[\w' -]{0,80} )?(?:coverage|more|news|stories|information|updates)[\w' ,-]{0,60}\b(?:click here|visit [\w.]+\.(?:com|org))\.?$"),
    _rule("see_more", "watch", 100, r"watch (?:the )?(?:latest|full|more|live)? ?(?:video|interview|clip|episode|segment)s? (?:at|here|below|above|on [a-z. ]+)\b[^!?]*$"),
    _rule("see_more", "listen", 100, r"listen to (?:(?:this|the) )?(?:article|story|episode|podcast)\b[^.!?]*$"),
    _rule("see_more", "read see watch more opinion editorial related", 220, r"(?:(?:read|see|watch|more|opinion|editorial|related \w+):(?=[^\s:])|(?:read|see|watch): (?=\S+ \S+ \w))"),
    _rule("see_more", "open", 80, r"open in new window\b"),
    _rule("embed", "embedtweet poster", 200, r"(?:embedtweet id=|poster=\S+$)"),
    _rule("support", "subscribe sign log register", 80, r"(?:subscribe|sign in|log in|register)(?: now)? to (?:continue|keep|read)\b[^.!?]{0,40}[.!]?$"),
    _rule("support", "this", 240, r"this (?:article|content|story|page) is (?:only )?(?:for|available to|reserved for) (?:our )?subscribers\b"),
    _rule("credits", "byline section length load language publication", 120, r"(?:byline: [^.!?]{2,80}|section: [^.!?]{2,60}(?:pg\. ?\w+)?|length: \d+ words|load-date: .{4,30}|language: [a-z]{4,12}|publication-type: [a-z ]+)$"),
    _rule("support", "love", 120, r"love [\w' ]{2,40}\? (?:become|join|subscribe|sign up|support)\b"),
    _rule("newsletter", "interested", 300, r"interested in [^?]{2,60}\? add .{2,60} as an interest\b"),
    _rule("app", "like enjoying", 120, r"(?:like what you're reading|enjoying this (?:article|story))\?:? ?download\b"),
    _rule("app", "download get install try", 100, r"(?:download|get|install|try) (?:our|the) (?:[\w' ]{1,30} )?(?:mobile |free |news |phone |ios |android )?apps?\b[^?;]{0,60}$"),
    _rule("support", "support donate become already our if you we help", 400, r"(?:support (?:our|independent|quality|local) (?:\w+ )?(?:journalism|reporting|newsroom|work)|donate (?:now|today|here)|become an? (?:\w+ )?(?:member|subscriber|supporter|patron)\b|already an? (?:subscriber|member)\b|our journalism (?:depends|relies)\b|if you (?:value|enjoyed|liked|like) (?:this|our) (?:journalism|reporting|article|story|piece|work)\b|you have \d+ (?:free )?articles? (?:left|remaining)|help us (?:keep|continue|fund)\b.{0,80}\b(?:journalism|reporting))"),
    _rule("support", "have got do send", 500, r"(?:(?:have you )?got a (?:news )?tip\b|(?:have|do) you have a (?:news )?tip\b|send (?:us |in )?(?:a |your |news )?tips?\b|(?:have you got|do you have) (?:(?:a|any|more|new|further) )?(?:story|information)\b.{0,120}\b(?:contact|email|e-mail|get in touch|message|reach|text)\b)"),
    _rule("support", "support", 60, r"support [\w.' ]{2,30}'s (?:\w+ )?(?:journalism|reporting|newsroom|work)$"),
    _rule("support", "every your please consider", 900, r"(?:every day at [\w' ]{2,30}, we (?:aim|work|strive)\b|your (?:financial )?(?:contribution|donation|support) (?:will|helps|enables|makes|keeps|today)\b|(?:please )?consider (?:making a|contributing|donating|a donation|supporting (?:our|us|independent))\b)"),
    _rule("newsletter", "looking want for don't never like get interested", 300, r"(?:looking for more\?|want more\?|don't miss (?:a|out)|never miss a story|like what you (?:see|read)\?|for more (?:of|on|from) [^.?!]{2,60},) ?(?:sign up|subscribe|follow|listen)\b"),
    _rule("cookies", "please", 160, r"please ensure you have read our terms\b"),
    _rule("photo", "media video audio", 600, r"(?:media|video|audio) playback is (?:un|not )supported\b"),
    _rule("credits", "our", 80, r"our standards:"),
    _rule("share", "share", 300, r"share all sharing options\b"),
    _rule("share", "share", 60, r"share (?:this|on|via|with|your thoughts|story|article)\b[^.!?]{0,40}$"),
    _rule("newsletter", "sign subscribe", 500, r"(?:sign(?: |-)?up|subscribe)(?: today| now| here)? (?:for|to|and|here)\b.{0,300}?\b(?:newsletters?|your (?:e-?mail|inbox)|mailing list|news alerts?|daily e-?mail|daily briefing|push notifications)\b"),
    _rule("newsletter", "get receive join start stay want enter", 500, r"(?:get|receive|join|start|stay|want|enter)\b.{0,300}?\b(?:newsletters?|your inbox|our mailing list|news alerts|daily briefing|push notifications|sign up (?:here|for our))\b"),
    _rule("newsletter", "sign", 160, r"sign(?: |-)?up (?:here|today|now|to (?:get|receive|our|the)|for (?:our|the|your|daily|weekly|free|breaking|more|special|[\w' ]{1,40} (?:alerts|newsletters?|newsletter manage newsletters|briefing)))\b"),
    _rule("newsletter", "thank thanks", 200, r"thank(?:s| you) for (?:signing up|subscribing|registering)\b"),
    _rule("newsletter", "subscribe", 160, r"subscribe (?:to|on|for|here|now|today|in) (?:our|the|this|us|apple|spotify|itunes|youtube|[\w' ]{1,40}(?:newsletters?|podcasts?|channel|magazine))\b"),
    _rule("newsletter", "newsletter newsletters get", 4000, r"(?:newsletters? sign ?-?up\b|get [^.]{2,60}\. .{0,200}choose your country)"),
    _rule("cookies", "we this our by", 400, r"(?:we (?:and our partners )?use cookies|(?:this|our) (?:web)?site uses cookies|by (?:continuing|using|clicking|signing up)\b.{0,80}\byou (?:agree|consent|accept))"),
    _rule("cookies", "this please your", 200, r"(?:this site is protected by recaptcha|please (?:enable|turn on) (?:javascript|cookies)|please verify you're not a robot|your browser (?:does not|doesn't) support)"),
    _rule("photo", "photos hide", 60000, r"(?:photos: \S|hide caption \d+ of \d+)"),
    _rule("photo", "image media photo photos photograph photography photographer picture caption credit cover video illustration graphic", 500, r"(?:image (?:source|copyright|caption|credit)|media caption|photo (?:credit|illustration|by)|photograph by [^.:]{3,60}\.?$|photograph of [^.:]{3,100} by [^.:]{3,60}\.?$|photograph(?:y|er)?(?: by)?:|picture credit|image:|(?:photo|photos|picture|caption|credit|cover (?:image|photo)|illustration|graphic|video|photograph)s?(?: credit| by)?\s*:)"),
    _rule("photo", "ap afp reuters courtesy", 80, r"(?:ap photo|afp photo|reuters|courtesy(?: of)?)\s?[/:] ?[\w.' ,-]{2,60}$"),
    _rule("photo", "file", 1200, r"file(?: photo| image| picture)?\s*(?::|-|–|—)\s*(?:\w|\")"),
    _rule("photo", "in", 600, r"in this (?:[\w.,' ]{3,40} )?(?:file |handout |undated |combination )*(?:photo|image|frame|photograph|picture)\b.{0,560}\((?:ap|reuters|afp|photo|file|courtesy|[^()]{2,40} via)\b[^()]{0,80}\)$"),
    _rule("photo", "enlarge toggle facebook", 400, r"(?:enlarge this image\b|toggle caption\b|facebook twitter pinterest \w)"),
    _rule("photo", "slideshow image prev next photo photos gallery view", 40, r"(?:slideshow \(\d+ images?|(?:(?:prev|next) )?(?:image|photo|slide) \d+ (?:of|/) \d+|view gallery \(?\d+|(?:photos?|gallery) \(?\d+)\)?$"),
    _rule("copyright", "copyright © c", 500, r"(?:©|copyright (?:©|\(c\)|[12]\d\d\d|by\b|material|reserved)|\(c\) ?(?:copyright )?[12]\d\d\d|c\) [12]\d\d\d)"),
    _rule("copyright", "all", 120, r"all (?:rights|contents?) (?:reserved|©)"),
    _rule("follow", "follow like join find connect visit add keep contact reach tweet", 240, rf"(?:(?:follow|contact|reach|tweet|connect with)\b|(?:like|join|find|visit|add|keep up with) (?:us|me|him|her|them|our|the conversation|the discussion|@\w+)\b)(?: [^!?;]{{0,60}})?? (?:on|at|@\w+ on|via|us on) (?:(?:our )?{_SITES}\b|www\.)"),
    _rule("follow", "follow", 80, r"follow (?:us|me|him|her|them|along|@\w+|[\w'. ]{2,40} (?:on )?@\w+)\b[^.!?]{0,40}[.!]?$"),
    _rule("follow", "tune", 260, r"tune in(?:to)? .{2,120}\b(?:\d ?[ap]\.?m\.?|weekdays|weeknights|every (?:week)?day)"),
    _rule("credits", "with", 90, r"with (?:inputs? from\b.*|[\w' ,.&-]{2,50} (?:wires?|agencies|wire services?|wire reports?|news services?)\.?)$"),
    _rule("credits", "reporting additional writing editing contributing compiled edited text graphics", 240, r"(?:(?:additional )?(?:reporting|writing|editing|research|text|graphics)(?: and (?:writing|editing|reporting))? by\b(?!.*\b(?:found|revealed|showed|shows|has|have|had|said|says|suggests?|that)\b)|contributing:|contributing (?:writers?|reporters?)\b|(?:compiled|edited) by\b)"),
    _rule("credits", "except", 240, r"except for the headline\b.*\bhas not been edited\b"),
    _rule("tags", "tags tag topics filed categories category keywords more", 240, r"(?:tags?|topics?|filed (?:under|in|to)|categor(?:y|ies)|keywords?|more on)\s*:"),
    _rule("syndication", "this the originally first read a", 300, r"(?:this|the|a version of this|read the) ?(?:article|story|post|piece|column|report|essay|op-ed|commentary|interview)? ?(?:was|has been|is|appears|appeared|originally)? ?(?:originally |first |also |previously )*(?:appeared|featured|published|posted|republished|produced|reprinted)\b (?:first |originally |here )?(?:on|in|at|by|from|with|as part of|under|and)\b"),
    _rule("syndication", "content created", 500, r"content created by\b.*\blicens"),
    _rule("disclaimer", "this these opinions views", 400, r"(?:this \w+|these|opinions|views)(?: and \w+)? (?:do(?:es)? not (?:necessarily )?(?:represent|reflect)|represents? the (?:author|writer)'s)\b"),
    _rule("credits", "this", 300, r"this (?:report|article|story|post) (?:contains|includes|incorporates|used|uses) (?:material|information|reporting)\b"),
    _rule("credits", "information material reporting", 160, r"(?:information|material|reporting) (?:from|by) .{3,100} was used in this (?:report|article|story)\b"),
    _rule("syndication", "this", 300, r"this (?:article|story|column|piece|post|essay) by .{3,160}\bfirst appeared (?:in|at|on) [^.]{3,40}\.?$"),
    _rule("syndication", "this", 120, r"this is a rush transcript\b"),
    _rule("syndication", "transcripts npr", 400, r"(?:[a-z]{2,8} )?transcripts? (?:is|are) created on a rush deadline\b"),
    _rule("syndication", "this", 300, r"this (?:article|story|post|piece|report|column|essay) (?:is (?:a |the )?(?:[a-z]+ )?(?:part|installment) (?:of|in)|tagged under|was (?:produced|supported|reported) (?:in partnership|by a grant|with support))\b"),
    _rule("advertisement", "brought", 80, r"brought to you by [^.]{2,50}\.?$"),
    _rule("disclaimer", "the views opinions any all", 900, r"(?:the |any |all )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b.{0,160}\b(?:own|not (?:necessarily )?(?:represent|reflect|those)|solely|alone)\b"),
    _rule("embed", "http https", 500, r"https?://\S+$"),
    _rule("stamp", "estimated reading", 40, r"(?:estimated )?reading time\b[^.]*$"),
)  # fmt: skip

BY_FIRST_WORD: dict[str, list[LineRule]] = {}
for _line_rule in _STARTS:
    for _word in _line_rule.first.split():
        BY_FIRST_WORD.setdefault(_word, []).append(_line_rule)

# "[Follow live coverage of the vote]": a line in brackets that asks to go elsewhere.
BRACKETED_LINK = re.compile(
    r"(?:follow|track|read|see|sign|join|watch|listen|click|get|subscribe|related|more)\b"
)

# After one of these a list of other stories follows; after a lone "read more" the article goes on.
LIST_MARKS = frozenset(
    (
        "more on this|more on this story|more on this topic|more stories|more news|related|related news|"
        "related story|related stories|related article|related articles|related coverage|related content|"
        "related posts|related links|related reading|recommended for you|recommended stories|recommended reading|"
        "further reading|most read|you may also be interested in|you might be interested in|you may also like|you might also like|most popular|most viewed|trending now|"
        "trending stories|latest news|latest stories|top stories|editor's picks|editors' picks|also read|"
        "read next|what to read next"
    ).split("|")
)
# These stand above a player, and the article goes on after it.
PLAYERS = frozenset(("watch", "watch now", "watch live", "watch more", "listen", "listen now"))

# Lines that open with a digit or a sign.
NUMBERED = (
    _rule("comments", "", 40, r"\d[\d,]* comments?$"),
    _rule("share", "", 40, r"\d[\d,.]*[km]? (?:shares?|likes|retweets|views)$"),
    _rule("photo", "", 40, r"\d{1,3} ?(?:of|/) ?\d{1,3}(?: (?:photos?|images?))?$"),
    _rule("stamp", "", 40, r"\d{1,2} ?min(?:ute)?s?(?: to)? read$"),
    _rule("stamp", "", 40, r"\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: ?(?:gmt|bst|utc|[ecmp][sd]?t|ist))?(?: on \d.*)?$"),
)  # fmt: skip

# Endings that only captions and credit lines have.
_AGENCY = (
    r"(?:getty images|getty|reuters|afp|ap|associated press|epa|epa-efe|bloomberg|upi|pa|xinhua|anadolu|zuma|"
    r"shutterstock|alamy|istock|istockphoto|wikimedia commons|wikimedia|wikipedia|flickr|pixabay|unsplash|"
    r"nurphoto|sipa|tass|kyodo|pool|handout|file|tns|ap photo|ap images|afp photo|afp via getty images|"
    r"corbis|polaris|redux|newscom|screengrab|screenshot|youtube|facebook|twitter|usa today(?: sports)?)"
)
# One of these stands in each of them, and in few other lines: looking for them is many times faster than the pattern.
CREDIT_MARKS = ("/", "|", "(", ":", "via ")
CREDIT_END = re.compile(
    rf"(?:(?:/ ?{_AGENCY}|\| ?{_AGENCY}|\bvia (?:ap|getty images|reuters|afp|getty|shutterstock))(?: photo)?(?:, ?file)?|"
    rf"\((?:photos?|images?|picture|[a-z]{{2,8}} photo|reuters|credit|afp|source|courtesy)[ :/][^()]{{2,80}}|"
    rf"\([^()]{{2,50}}[/,|] ?{_AGENCY}(?: file)?(?: photo)?|\((?:ap|reuters|afp|getty images|pixabay|file|screenshot|wikimedia|wikimedia commons|shutterstock|istock|dreamstime|pool|handout)|"
    rf"\b(?:photo|photograph|image|credit|photo by|photo credit|source): ?[^.:;!?]{{2,60}}|"
    rf"\breuters/[\w.' -]{{3,40}})\)?$"
)
CONTRIBUTED_END = re.compile(
    r"\b(?:contribut(?:ed|ing)(?: \w+)? to this (?:report|article|story|piece|post)|"
    r"contributed (?:reporting|to (?:the|his|her|their) report)|"
    r"(?:based|uses?) (?:in part )?(?:on|from|upon) (?:wire|agency|afp|ap|reuters)[\w ]{0,30} reports?|"
    r"can be (?:reached|followed|contacted) (?:at|on|via) [^ ]+(?: .{0,60})?)[.)]*$"
)
EMAIL_SIGN_UP = re.compile(r"\b(?:by signing up,? you agree|your inbox)\b")
SIGN_UP_WORDS = re.compile(
    r"\b(?:sign(?:ing)?[ -]?up|newsletters?|subscribe|delivered|alerts|briefing|free|daily|weekly|we'll see you)\b"
)
SHARE_WORDS = frozenset(
    "share this article story post tweet email print facebook twitter whatsapp linkedin reddit pinterest "
    "pocket messenger telegram copy link save flipboard on via to x more options".split()
)
SHARE_SITES = frozenset(
    "facebook twitter whatsapp linkedin reddit pinterest telegram tweet flipboard messenger email".split()
)
MENU_WORDS = frozenset(
    "home news sport sports business opinion world politics culture lifestyle entertainment health tech technology "
    "science weather travel video about contact search menu login subscribe jobs e-paper arts money".split()
)

# The blank between two words is a must: without it a row of digits could be split in very many ways.
DATE_LINE = re.compile(rf"{_TIME_WORD}(?:,? (?:[|•-] )?{_TIME_WORD}){{1,9}}")
NAMED_TIME = re.compile(rf"\d{{1,2}}[:.]\d\d|\b{_DAY_OR_MONTH}\b.*\d|\d.*\b{_DAY_OR_MONTH}\b")
# A headline as it stands between paragraphs: a name or two, then a verb of headlines in the present.
_HEADLINE_VERB = (
    r"(?:accuses|admits|announces|arrives|asks|backs|bans|battles|blames|blasts|blocks|boosts|braces|calls|claims|"
    r"clashes|condemns|confirms|considers|criticizes|criticises|cuts|defends|delays|demands|denies|disputes|drops|"
    r"ends|expands|expects|eyes|faces|fears|fires|gains|gets|gives|grants|halts|heads|hits|holds|hopes|imposes|"
    r"insists|issues|joins|keeps|kills|launches|leads|leaves|loses|makes|meets|moves|names|offers|opens|opposes|"
    r"orders|pays|plans|pledges|praises|predicts|presses|promises|proposes|pushes|questions|raises|reacts|rejects|"
    r"releases|reports|resigns|responds|reveals|reverses|rules|says|seeks|sees|sends|sets|signals|signs|slams|speaks|"
    r"spends|stands|starts|strikes|sues|suggests|supports|suspends|takes|talks|tells|testifies|threatens|touts|tries|"
    r"turns|unveils|urges|visits|vows|wants|warns|weighs|welcomes|wins|withdraws)"
)
HEADLINE = re.compile(
    r"(?:[A-Z][\w'’.-]* ){1,4}(?:administration |official |president |minister |police |court |government )?"
    rf"{_HEADLINE_VERB} "
)

# Furniture inside a line: what is left of an embedded post. Its words stay: somebody said them.
EMBED = re.compile(
    r"(?:(?:https?://t\.co/\w{4,12}|pic\.twitter\.com/\w{4,12}) ?)+"
    r"(?:[—–-] ?[^()\n—–]{1,60} \(@\w{1,20}\) [A-Z][a-z]{2,8} \d{1,2}, \d{4})?"
    r"|[—–] ?[^()\n—–]{1,60} \(@\w{1,20}\) [A-Z][a-z]{2,8} \d{1,2}, \d{4}"
)
