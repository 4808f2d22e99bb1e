"""Labels find places that are clear at every width."""

import numpy as np

from embed_core.figures.arranging import arrange
from embed_core.figures.placing import Block, Scene, Spot


def test_a_label_leans_away_from_the_stroke_that_it_would_touch():
    scene = Scene()
    scene.stroke((0.0, 0.0), (1.0, 0.0), 4)
    scene.stroke((1.0, 0.0), (1.0, 1.0), 4)
    layout = arrange(scene, [Block(60, 30, (Spot((1.0, 0.0), (0.0, 1.0)),))], ((0.0, 0.0), (1.0, 1.0)), height=400)
    right, up = layout.places[0].shift
    assert layout.narrowest == 320
    assert abs(right) - 30 >= 2 or up < 0


def test_two_labels_of_one_point_do_not_lie_on_each_other():
    scene = Scene()
    scene.stroke((0.0, 0.0), (1.0, 0.5), 4)
    blocks = [Block(80, 30, (Spot((0.0, 0.0), (-1.0, 0.0)),)) for _ in range(3)]
    layout = arrange(scene, blocks, ((0.0, 0.0), (1.0, 0.5)), height=400)
    shifts = np.array([place.shift for place in layout.places])
    assert layout.narrowest == 320
    for i, j in ((0, 1), (0, 2), (1, 2)):
        apart = np.abs(shifts[i] - shifts[j])
        assert apart[0] >= 80 or apart[1] >= 30


def test_the_margins_hold_the_labels():
    block = Block(120, 30, (Spot((1.0, 0.0), (1.0, 0.0), turn=0, gaps=(8.0,)),))
    layout = arrange(Scene(), [block], ((0.0, 0.0), (1.0, 0.2)), height=400)
    assert layout.margins.right >= 128
    assert layout.margins.left < 20


def test_a_flat_drawing_takes_less_height_than_it_may():
    scene = Scene()
    scene.stroke((0.0, 0.0), (1.0, 0.0), 4)
    block = Block(60, 30, (Spot((1.0, 0.0), (1.0, 1.0)),))
    assert arrange(scene, [block], ((0.0, 0.0), (1.0, 0.01)), height=460).height < 200


def test_where_no_place_is_clear_the_layout_says_so_and_still_places_the_label():
    scene = Scene()
    for y in np.linspace(-3, 3, 100):
        scene.stroke((-9.0, float(y)), (9.0, float(y)), 30)
    layout = arrange(scene, [Block(60, 30, (Spot((0.0, 0.0), (0.0, 1.0)),))], ((-1.0, -1.0), (1.0, 1.0)), height=400)
    assert layout.narrowest == 0
    assert len(layout.places) == 1


def test_a_crowd_that_does_not_fit_a_phone_is_set_in_smaller_type():
    blocks = [Block(150, 30, (Spot((x, 0.0), (0.0, 1.0), turn=0, gaps=(8.0,)),)) for x in (0.0, 1.0)]
    layout = arrange(Scene(), blocks, ((0.0, 0.0), (1.0, 0.1)), height=300)
    assert layout.narrowest
    assert layout.type_size < 1
