### The nearest words of a large model, by an index.

near-exact = Exact
near-exact-help = Compares the word with every word of the model, which takes longer.
near-all = Compared with every word of the model.
near-found = By an index, which finds { NUMBER($percent, minimumFractionDigits: 1) } % of the exact { $k } nearest words (measured on { $asked } random words). Their cosines are exact.
near-offer = The model is large: each answer compares the word with every word.
near-build = Build an index
near-build-help = An index answers sooner and misses a few of the nearest words; how many is measured. It is built in the background.
near-building = { NUMBER($done) } of { NUMBER($words) } words in the index, about { $left } left
near-measuring = Measuring how many of the nearest words the index finds
job-stop-index = Ends the building of the index. Nothing is kept.
