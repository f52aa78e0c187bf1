"""Settings: read once from the environment and flags, then passed explicitly."""

from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Where the graph lives and where it is served.

    Each field is an environment variable `GRAPH_API_<NAME>` and a command line flag of that name.
    Without `neo4j_uri` the embedded database in `data_dir` is used.
    """

    model_config = SettingsConfigDict(env_prefix="GRAPH_API_", frozen=True)

    data_dir: Path = Field(
        default_factory=lambda: platformdirs.user_data_path("graph-api"),
        description="folder of the embedded database",
    )
    neo4j_uri: str | None = Field(
        default=None, description="bolt:// for one server, neo4j:// for a cluster"
    )
    neo4j_user: str = "neo4j"
    neo4j_password: SecretStr | None = None
    neo4j_database: str | None = Field(default=None, description="the server's default if unset")
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    store_text: Literal["full", "quotes"] = Field(
        default="full", description="keep whole articles, or only the sentences that claims quote"
    )
