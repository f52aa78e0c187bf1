"""Run the command line with `python -m graph_api`."""

from graph_api.commands import main

if __name__ == "__main__":  # processes that serve beside the first import this again
    main()
