"""What programs read: records as JSON, tables as CSV and Markdown, networks for graph tools. Nothing here is for a screen."""
