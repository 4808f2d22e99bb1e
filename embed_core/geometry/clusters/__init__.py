"""Clusters: words that lie together, how well they do, what they are called, and a person's own groups."""

from embed_core.geometry.clusters.choosing import CountChoice, choose_count
from embed_core.geometry.clusters.clustering import TooFewToGroup, cluster
from embed_core.geometry.clusters.group_file import NotGroups, groups_file, read_groups
from embed_core.geometry.clusters.methods import CLUSTERINGS, TooManyToGroup
from embed_core.geometry.clusters.naming import NamedCluster, Typical, name_clusters
from embed_core.geometry.clusters.own import (
    LONGEST_NAME,
    Group,
    GroupWithoutName,
    GroupWithoutWords,
    NotAGroup,
    cluster_own,
)
from embed_core.geometry.clusters.result import Clusters
from embed_core.geometry.clusters.sheet import clusters_csv
from embed_core.geometry.clusters.silhouette import silhouettes

__all__ = [
    "CLUSTERINGS",
    "LONGEST_NAME",
    "Clusters",
    "CountChoice",
    "Group",
    "GroupWithoutName",
    "GroupWithoutWords",
    "NamedCluster",
    "NotAGroup",
    "NotGroups",
    "TooFewToGroup",
    "TooManyToGroup",
    "Typical",
    "choose_count",
    "cluster",
    "cluster_own",
    "clusters_csv",
    "groups_file",
    "name_clusters",
    "read_groups",
    "silhouettes",
]
