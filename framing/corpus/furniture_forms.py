"""Lines that a form of their own gives away: capitals, marks without blanks, a credit at the end, an address to write to."""
# One pattern a line reads better here than a pattern broken over five.
# ruff: noqa: E501

from __future__ import annotations

import re

_STOPS = frozenset('.!?…"”;,')
_LONGEST_LINK = 220
_LONGEST_NOTICE = 700
_LONGEST_ADDRESS = 400

# A label in bold lost the blank after it: "Ferry strike:Crews walk out for a second week".
_GLUED_LABEL = re.compile(r"[A-Z“\"'‘#][^:.!?]{2,60}[:?](?=[A-Z‘“'\"][A-Za-z]|I )(?=.{12})")
# "Related Quay to be closed", "see also Quay to be closed The council voted..."
_LOOSE_LABEL = re.compile(r"(?:Related [A-Z](?![^\n]*[.!?]$)|see also [A-Z])")
# "Lund and Moss reported from Holm. Press writers Ada Quill and Karl Foss contributed."
_REPORTED_FROM = re.compile(
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?(?:(?:,|,? and) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?){0,3} reported from [A-Z][\w.’' -]{2,40}"
    r"(?:,? [A-Za-z][\w.’' -]{2,40}){0,2}\.(?: .{0,300}\bcontributed\b.{0,40})?$"
)
# "( QUIZ: Do you know your port?)"
_LOOSE_BRACKET = re.compile(r"\( [A-Z0-9][^()]{5,140}\)$")
_CAPITAL_LABEL = re.compile(
    r"(?:READ NEXT|READ MORE|READ ALSO|READ|RELATED|SEE ALSO|ALSO READ|NOW WATCH|WATCH)(?: [A-Z]+){0,2} ?: ?\S"
)
_PLAYER = re.compile(r"(?:CLOSE [\"'“‘]?[A-Z](?:[a-z.]| [a-z])|Play Video \d{1,2}:\d\d\b)")
_SHORTCODE = re.compile(r"\[[a-z]\w{1,20} [\w-]{1,20}=")
# "Ada Quill/Harbour Post", alone in its line
_NAME_AND_OUTLET = re.compile(
    r"\(?[A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){1,3} ?/ ?[A-Z][\w.’'&-]{0,20}(?: [\w.’'&-]{1,20}){0,5}\)?$"
)
_AGENCY_LAST = re.compile(
    r"(?:[.!?)] (?:The )?|^)(?:Getty Images|Getty|Associated Press|AP|AFP|Reuters|REUTERS|EPA|UPI|Bloomberg|Agence France-Presse|[A-Z]{2,3} News)"
    r"(?: Photo)?$"
)
# "The crew on Friday. | AP Photo Ferry stands still"
_CREDIT_BAR = re.compile(
    r"\| (?:AP Photos?|AP|REUTERS|Reuters|Getty(?: Images)?|[A-Z][\w.-]{0,20} [A-Z][\w.-]{0,20}/[A-Z]\w{1,20})(?: [A-Z\"'‘“].{5,120})?$"
)


def rule_by_form(text: str) -> str:
    """The rule of a line that its capitals and marks show to be no article, or "".

    >>> rule_by_form("Ferry strike:Crews walk out for a second week")
    'see_more'
    >>> rule_by_form("The mayor: Crews walk out.")
    ''
    """
    first = text[0]
    if first in "CP" and _PLAYER.match(text) and len(text) <= _LONGEST_NOTICE:
        return "photo"
    if first == "(" and _LOOSE_BRACKET.match(text):
        return "see_more"
    if first == "[" and text[-1] == "]" and _SHORTCODE.match(text):
        return "embed"
    if first in "RSAWN" and len(text) <= _LONGEST_LINK and _CAPITAL_LABEL.match(text):
        return "see_more"
    if first in "Rs" and len(text) <= _LONGEST_LINK and _LOOSE_LABEL.match(text):
        return "see_more"
    if " reported from " in text and len(text) <= _LONGEST_NOTICE and _REPORTED_FROM.match(text):
        return "credits"
    if text[-1] in _STOPS:
        return ""
    if len(text) <= _LONGEST_LINK and _GLUED_LABEL.match(text):
        return "see_more"
    if "/" in text and len(text) <= 90 and _NAME_AND_OUTLET.match(text):
        return "photo"
    if len(text) <= _LONGEST_NOTICE and (
        _AGENCY_LAST.search(text, max(0, len(text) - 30)) or " | " in text and _CREDIT_BAR.search(text)
    ):
        return "photo"
    return ""


_ADDRESS = re.compile(r"@(?<=\w@)[a-z][\w-]{1,40}\.[a-z]|\[email protected\]")
_ASKS = re.compile(
    r"(?:^|[.?!:] |\W{2})(?:please |(?:or|and) )?(?:write to|(?:e-?mail|send|contact|reach|tell|pitch)\b(?! (?:he|she|they|was|were|is))|drop (?:me|us)|let us know|"
    r"share your|submit (?:a|your)|we (?:want|would like|encourage)|we'd (?:like|love)|to (?:respond|submit|receive)|[\w' .]{3,40} may be reached)"
)
_ENROLS = re.compile(
    r"(?:^|[.,;:!?(] |\b(?:consider|or|and|please) )(?:sign(?:ing)? up|subscrib(?:e|ing))\b[^.!?“\"]{0,100}\b(?:newsletters?|podcasts?|magazine|channel|today)\b"
)
_SUPPORTS = re.compile(
    r"\b(?:support (?:our|real|local|quality|independent|nonprofit) (?:\w+ )?journalism|(?:removed the|no) paywall|"
    r"subscription to [\w' ,-]{3,60} (?:funds|supports)|by becoming a member\.?$|sign up to receive our)\b"
)
_OPINIONS = re.compile(
    r"\b(?:opinions?|views?) expressed (?:in|here|by|on)\b.{0,120}?\b(?:are|is|those|being)(?: solely| entirely| purely)? "
    r"(?:(?:those|that) of|his|hers?|their own|theirs|the author's|the writer's|my own|mine)\b"
)
# One of these stands in each such line. Most texts hold none, so they are looked for in the whole text first.
_NOTICE_MARKS = (
    "@",
    "[email",
    "subscri",
    "sign up",
    "journalism",
    "paywall",
    "a member",
    "expressed",
    "recaptcha",
)


def notice_marks(plain: str) -> list[str]:
    """Those words of a text, given in lower case, without which no line of it is a notice.

    >>> notice_marks("write to ada@example.org")
    ['@']
    """
    return [mark for mark in _NOTICE_MARKS if mark in plain]


def rule_by_wording(plain: str) -> str:
    """The rule of a line that asks readers for something or says whose words they read, or ""; in lower case, with plain marks.

    >>> rule_by_wording("write to ada quill at ada@example.org")
    'contact'
    >>> rule_by_wording("ada@example.org was the address that she wrote to.")
    ''
    """
    if len(plain) > _LONGEST_NOTICE:
        return ""
    if ("@" in plain or "[email" in plain) and len(plain) <= _LONGEST_ADDRESS and _ADDRESS.search(plain):
        if _ASKS.search(plain):
            return "contact"
    elif "expressed" in plain:
        return "disclaimer" if _OPINIONS.search(plain) else ""
    if "subscri" in plain or "sign up" in plain:
        if '"' not in plain and "“" not in plain and _ENROLS.search(plain):
            return "newsletter"
    if _SUPPORTS.search(plain):
        return "support"
    return "cookies" if "by recaptcha" in plain else ""
