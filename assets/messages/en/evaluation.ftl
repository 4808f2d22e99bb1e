remark-not-trained-enough = Not trained enough: every word still looks like every other (mean cosine of random pairs { $mean }).
remark-zero-vectors = { $count } words have a vector of zeros; they are left out of neighbours.
