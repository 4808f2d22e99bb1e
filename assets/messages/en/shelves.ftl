corpus-look = Look
model-more = More
card-note = Note: what it is for, what is remarkable
