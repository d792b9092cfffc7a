"""What an article is about, paragraph by paragraph, and which of them belong to another story."""

from editlint.analysis.topics.topic import DescribedParagraph, ParagraphTopic, Topics, find_topics

__all__ = ["DescribedParagraph", "ParagraphTopic", "Topics", "find_topics"]
