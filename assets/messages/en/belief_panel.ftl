### The panel of belief beside the map.

belief-moving = The words are still moving. How far to believe the map is told when they have settled.
belief-in-work = Each word is being compared with all others. You can go on looking at the map meanwhile.
belief-kept = **Of a word's { $k } true neighbours, the map keeps { $mean } near it.** A map at random would keep { $chance }.
belief-trust = **Trustworthiness { $value }**: { $level ->
    [good] what stands together here is nearly always near in the original space.
    [fair] what stands together here is mostly near in the original space, but not always.
   *[poor] much of what stands together here is not near in the original space. Read the lists of neighbours instead of the picture.
  }
belief-continuity = **Continuity { $value }**: { $level ->
    [good] near words are hardly ever torn apart.
    [fair] some near words are torn apart.
   *[poor] many near words are torn apart: a wide gap on the map means little.
  }
belief-word = **{ $word }**: the map keeps { $kept } of its { $k } true neighbours.
belief-least = Draw only words that keep at least so many of { $k }
belief-shown = { NUMBER($shown) } of { NUMBER($words) } words keep at least { $least } of { $k }. The others are hidden; the chosen word stays.
belief-faint = All words are drawn. The fainter a word, the fewer of its true neighbours stand by it.
belief-shepard = Shepard diagram: which distances the map keeps
belief-shepard-read = Each cell counts pairs of words. If the map kept all distances, the cells would lie on a rising line. Where the orange median runs flat, a distance on the map tells nothing about the words.
belief-variance = What PCA explains, by component
belief-variance-read = The vectors have { $dimensions } dimensions. What the first two or three components leave out is not on a PCA map.
job-stop-believe = Ends the comparison. Nothing is kept.

## Lesson

lesson-title = What t-SNE does and does not show
lesson-in-work = Small maps of your words are being made: { $ready } of { $maps }
lesson-lead = All maps below show the same { NUMBER($words) } most frequent words of this model. Colours are { $groups } groups found in the original space, so a word has one colour everywhere. Choose a word on one map, and see where it lies on the others.
lesson-perplexity =
    ##### Perplexity: how many neighbours count
    t-SNE tries to keep each word beside about so many neighbours. With few, the map falls into small islands, also where there are none. With many, the whole is kept better and small groups run together. If a group shows at one perplexity only, do not build on it.
lesson-map = Perplexity { $perplexity }
lesson-keeps = keeps { $kept } of { $k } true neighbours
lesson-distances =
    ##### Distances between clusters say little
    t-SNE looks after near neighbours and lets far ones be. At perplexity { $perplexity } the rank correlation of distances on the map with those in the original space is { $rho }; if all distances were kept, it would be 1. How wide the gap between two clusters is, and how large a cluster looks, is not in the data.
lesson-seeds =
    ##### Two seeds, two pictures
    Only the chance at the start differs here. Of a word's { $k } nearest on one map, { $percent } % are among its { $k } nearest on the other, and the rank correlation of the distances on both maps is { $distances }. The words begin where PCA puts them, so the whole stays alike; programs that begin at random shuffle the clusters with every seed. Neighbours that only one map shows are an accident.
lesson-seed = Seed { $seed }
