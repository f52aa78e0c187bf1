"""Settings: read once from the environment and flags, then passed explicitly."""

import re
from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def _database_address(uri: str) -> str:
    if uri.partition("://")[0] not in _SCHEMES or "://" not in uri:
        raise ValueError(
            f"{uri} is not the address of a database; one begins with bolt:// for one server "
            "or neo4j:// for a cluster"
        )
    return uri


_ORIGIN = re.compile(r"\*|https?://[^/?#,\s]+")


def _split(value: object) -> object:
    return value.replace(",", " ").split() if isinstance(value, str) else value


def _origin(value: str) -> str:
    if not _ORIGIN.fullmatch(value):
        raise ValueError(
            f"{value} is no origin; write scheme, host and port alone, as in "
            "http://localhost:3000, or * for all"
        )
    return value


class Settings(BaseSettings):
    """Where the graph lives and where it is served.

    Each field is an environment variable `GRAPH_API_<NAME>`, and a command line flag of that name
    unless it is a secret. Without `neo4j_uri` the embedded database in `data_dir` is used.
    """

    model_config = SettingsConfigDict(env_prefix="GRAPH_API_", env_ignore_empty=True, frozen=True)

    data_dir: Path = Field(
        default_factory=lambda: platformdirs.user_data_path("graph-api"),
        description="Folder of the embedded database (default: in the user's data folder).",
    )
    entities: Path | None = Field(
        default=None,
        description="File of your own known entities (default: entities.yaml in the data folder).",
    )
    neo4j_uri: Annotated[str, AfterValidator(_database_address)] | None = Field(
        default=None,
        description="Neo4j to use instead of the embedded database: bolt:// for one server, "
        "neo4j:// for a cluster. Its password is read from GRAPH_API_NEO4J_PASSWORD.",
    )
    neo4j_user: str = Field(default="neo4j", description="User of Neo4j (default: neo4j).")
    neo4j_password: SecretStr | None = Field(default=None, description="Password of Neo4j.")
    neo4j_database: str | None = Field(
        default=None, description="Database in Neo4j (default: the server's)."
    )
    host: str = Field(default="127.0.0.1", description="Address to listen on (default: 127.0.0.1).")
    port: int = Field(
        default=8000, ge=0, le=65535, description="Port to listen on (default: 8000)."
    )
    workers: int = Field(
        default=1, ge=1, le=64, description="Processes that serve, on one port (default: 1)."
    )
    cors_origins: Annotated[
        tuple[Annotated[str, AfterValidator(_origin)], ...], NoDecode, BeforeValidator(_split)
    ] = Field(
        default=(),
        description="Origins whose pages may ask /graphql from a browser, with commas between "
        "them, or * for all (default: only pages of this server).",
    )
    store_text: Literal["full", "quotes"] = Field(
        default="full",
        description="What to keep of an article: full, or quotes (only what claims quote).",
    )

    @property
    def entities_file(self) -> Path:
        """Where the user's own known entities are kept."""
        return self.entities or self.data_dir / "entities.yaml"
