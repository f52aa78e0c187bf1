"""Run the command line with `python -m graph_api`."""

from graph_api.commands import main

main()
