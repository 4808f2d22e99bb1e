"""What a person sees: one file a page, and the widgets that they are made of."""
