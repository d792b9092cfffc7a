"""Files of word processors: Word's .docx and .odt of LibreOffice, OpenOffice and others, as archives of XML parts."""
