"""Words that edited English has and the spelling dictionary of 2020 lacks, by a word that is inflected like them.

Each is one that newspapers print without explaining it. Names of persons are here only where they are in the news of
years, not of days.
"""

from __future__ import annotations

RECENT_WORDS = {
    "robot": """
        assemblymember backend bikeshare bikeway biofuel biosimilar chatbot councilmember cyberattack dropdown
        explainer fanbase frontend gamer hostname influencer keylogger livestream lockdown megadonor megafire
        microplastic microservice mocktail namespace ombudsperson podcaster quadcopter rideshare roadmap robotaxi
        rollout showrunner signup staycation subreddit supermoon tooltip vlog vlogger walkthrough webhook webpage
        """,
    "majority": "supermajority",
    "box": "checkbox",
    "walk": "gaslight homeschool livestream onboard offboard",
    "offer": "misgender",
    "fence": "geofence",
    "modernize": "decarbonize tokenize",
    "zone": "upzone",
    "music": """
        aircon antivax biometrics carfentanil crypto customizable cyber cyberbullying cybersecurity decarbonization
        doomscrolling esports glamping immunotherapy kimchi kombucha lede ledes lidar localhost longform microtransit
        middleware multifactor naloxone neurodivergent neurodiversity nginx nonbinary observability parsable
        passwordless peacebuilding pharma placemaking policymaking polycrisis prediabetes prediabetic preprocessing
        programmatically proteomics ridesharing rulemaking scalable semaglutide serverless shrinkflation telehealth
        telemedicine telework tokenization unhoused unvaccinated upzoning vax vaxxed walkability wifi
        """,
    "Obama": """
        Covid Donbas Erdogan Eurozone Hamas Houthi Kamala Kherson Kubernetes Kyiv Modi Neuralink Netanyahu Ozempic
        Reddit Rohingya Snapchat Wegovy Zaporizhzhia Zelensky Zelenskyy
        """,
    "Roman": "Houthi Uyghur",
}
