"""graph-api serves the graph: settings, store, web application and command line."""

__version__ = "0.1.0"
