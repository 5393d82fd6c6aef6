"""What knows no business word: dates, names, texts in languages, records, paging."""
