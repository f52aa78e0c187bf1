"""What an article says to hold between its entities, and how sure that is."""
