corpus-look = Look
