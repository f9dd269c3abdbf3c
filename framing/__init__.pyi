"""What the package offers; read by type checkers, and by ``__init__.py``, which imports a name when it is first used."""

from .analysis import Analysis as Analysis
from .analysis import analyze as analyze
from .analysis import analyze_events as analyze_events
from .claims import compare_claims as compare_claims
from .corpus import ArticleError as ArticleError
from .corpus import ArticleWarning as ArticleWarning
from .corpus import find_furniture as find_furniture
from .corpus import iter_articles as iter_articles
from .corpus import read_articles as read_articles
from .demo import load_demo as load_demo
from .features import Agency as Agency
from .features import EpistemicCues as EpistemicCues
from .features import Frames as Frames
from .features import LoadedVocabulary as LoadedVocabulary
from .features import Portrayal as Portrayal
from .features import Sentiment as Sentiment
from .features import Sourcing as Sourcing
from .features import TopicEmphasis as TopicEmphasis
from .features import default_extractor as default_extractor
from .features import frame_of as frame_of
from .features import tone_toward as tone_toward
from .features import tone_toward_many as tone_toward_many
from .lexicons import Lexicon as Lexicon
from .lexicons import load_lexicon as load_lexicon
from .profiles import OutletProfiles as OutletProfiles
from .profiles import profile_outlets as profile_outlets
from .report import FramingReport as FramingReport
from .text import Document as Document
from .text import Sentence as Sentence
from .text import Voice as Voice
from .text import annotate as annotate

__version__: str
__all__: list[str]
