"""deploy/kubernetes.yaml and deploy/Dockerfile, as far as they can be checked without a cluster: that their parts fit together,
and that the server does what they rely on."""

import json
import re
import shutil
import urllib.request
from pathlib import Path

import bokeh
import pytest
import yaml
from websocket import WebSocketBadStatusException, create_connection

@pytest.fixture(scope="session")
def objects(repository):
    text = (repository / "deploy/kubernetes.yaml").read_text()
    documents = list(yaml.safe_load_all(text))
    objects = {document["kind"]: document for document in documents}
    assert len(objects) == len(documents)
    return objects


@pytest.fixture(scope="session")
def pod(objects):
    return objects["Deployment"]["spec"]["template"]["spec"]


@pytest.fixture(scope="session")
def container(pod):
    [container] = pod["containers"]
    return container


@pytest.fixture
def pods(objects, container, program):
    """Starts the example as the Deployment does, but for the port."""

    def pods():
        variables = {"PORT": "1"}
        for variable in container["env"]:
            if "value" in variable:
                variables[variable["name"]] = variable["value"]
            else:
                wanted = variable["valueFrom"]["secretKeyRef"]
                secret = objects["Secret"]
                assert secret["metadata"]["name"] == wanted["name"]
                variables[variable["name"]] = secret["stringData"][wanted["key"]]
        assert variables["CELLBEAT_SERVE_PORT"] == str(container["ports"][0]["containerPort"])
        return program(**(variables | {"CELLBEAT_SERVE_PORT": "0"}))

    return pods


def test_every_object_names_the_others_as_they_are_called(objects, pod, container):
    deployment, service, ingress = objects["Deployment"], objects["Service"], objects["Ingress"]
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    assert deployment["spec"]["selector"]["matchLabels"] == labels == service["spec"]["selector"]
    [container_port], [service_port] = container["ports"], service["spec"]["ports"]
    assert service_port["targetPort"] == container_port["name"]
    [rule] = ingress["spec"]["rules"]
    [path] = rule["http"]["paths"]
    assert path["backend"]["service"] == {"name": service["metadata"]["name"], "port": {"name": service_port["name"]}}
    assert ingress["spec"]["tls"][0]["hosts"] == [rule["host"]]
    scaled = objects["HorizontalPodAutoscaler"]["spec"]
    assert scaled["scaleTargetRef"] == {key: deployment[key] for key in ("apiVersion", "kind")} | {"name": deployment["metadata"]["name"]}
    assert scaled["minReplicas"] == deployment["spec"]["replicas"] == 2
    for probe in ("readinessProbe", "livenessProbe"):
        assert container[probe]["httpGet"] == {"path": "/healthz", "port": container_port["name"]}
    # Visitors stay at their pod, and a socket that rests is not closed before its keep-alive comes, which is every 30 s.
    annotations = {name.split("/")[1]: value for name, value in ingress["metadata"]["annotations"].items()}
    assert annotations["affinity"] == "cookie"
    assert int(annotations["proxy-read-timeout"]) > 30
    assert pod["securityContext"]["runAsNonRoot"] and container["securityContext"]["readOnlyRootFilesystem"]


def test_the_server_listens_and_answers_the_probes_as_the_deployment_says(pods, container):
    served = pods()
    # Reached only if it listens on every address.
    answer = urllib.request.urlopen(f"http://127.0.0.2:{served.port}{container['readinessProbe']['httpGet']['path']}")
    assert json.loads(answer.read()) == {"status": "ok", "sessions": 0}


def test_pages_of_the_ingress_may_connect_and_those_of_other_hosts_not(pods, objects):
    served = pods()
    host = objects["Ingress"]["spec"]["rules"][0]["host"]
    token = token_of(served)
    assert acknowledges(served, token, f"https://{host}")
    with pytest.raises(WebSocketBadStatusException, match="403"):
        acknowledges(served, token, "https://elsewhere.example.com")


def test_a_page_of_one_pod_can_go_on_at_another_since_they_share_the_key(pods, objects):
    one, other = pods(), pods()
    host = objects["Ingress"]["spec"]["rules"][0]["host"]
    assert acknowledges(other, token_of(one), f"https://{host}")


def test_a_pod_ends_within_the_time_that_it_is_given(pods, pod, container, objects):
    before = container["lifecycle"]["preStop"]["sleep"]["seconds"]
    # What open connections and hooks may take: SHUTDOWN_TIMEOUT, each.
    assert pod["terminationGracePeriodSeconds"] >= before + 2 * 5
    served = pods()
    socket = connect(served, token_of(served), f"https://{objects['Ingress']['spec']['rules'][0]['host']}")
    assert served.stop() == 0
    socket.close()


def test_bokehjs_is_found_where_the_image_has_it(repository, program, tmp_path):
    dockerfile = (repository / "deploy/Dockerfile").read_text()
    source, target = re.search(r"^COPY --from=bokehjs /packages/(\S+) /opt/cellbeat/(\S+)/$", dockerfile, re.M).groups()
    assert "CELLBEAT_CACHE=/opt/cellbeat " in dockerfile
    cache = tmp_path / "cellbeat"
    (cache / target).mkdir(parents=True)
    for script in Path(bokeh.__file__).parents[1].glob(source):
        shutil.copy(script, cache / target)
    nowhere = str(tmp_path / "nowhere")
    served = program(VIRTUAL_ENV=nowhere, PATH=nowhere, CELLBEAT_CACHE=str(cache))
    assert urllib.request.urlopen(served.url).read().count(b'src="/static/js/bokeh') == 4


def token_of(served):
    page = urllib.request.urlopen(f"http://127.0.0.1:{served.port}/").read().decode()
    return re.search(r'"token":"([^"]+)"', page)[1]


def connect(served, token, origin):
    return create_connection(f"ws://127.0.0.1:{served.port}/ws", subprotocols=["bokeh", token], origin=origin, timeout=30)


def acknowledges(served, token, origin):
    socket = connect(served, token, origin)
    header = json.loads(socket.recv())
    socket.close()
    return header["msgtype"] == "ACK"
