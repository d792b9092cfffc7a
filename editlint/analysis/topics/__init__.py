"""What an article is about, paragraph by paragraph, and which of them belong to another story."""

from editlint.analysis.topics.topic import ParagraphTopic, Topics, find_topics

__all__ = ["ParagraphTopic", "Topics", "find_topics"]
