"""Values as the desk shows them in a browser; the pages themselves are in `web/`."""
