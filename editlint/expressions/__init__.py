"""What is known of regular expressions by their structure: their parts, and how long they can take."""
