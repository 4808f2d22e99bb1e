run-open = Film and health
